package org.lantern.concern.recording;

import java.util.Locale;

/** What was accepted although it looked wrong, because the concern is urgent. */
public enum Flag {
  UNKNOWN_PUPIL,
  NO_PUPIL,
  NO_PUPIL_DESCRIPTION,
  UNKNOWN_CATEGORY,
  NO_CATEGORY,
  NO_OBSERVED_AT,
  UNREADABLE_OBSERVED_AT,
  FUTURE_OBSERVED_AT,
  IMPLAUSIBLE_OBSERVED_AT,
  UNREADABLE_URGENT,
  UNREADABLE_IMMEDIATE_DANGER,
  NOT_TAKEN_ON,
  NO_NARRATIVE,
  UNREADABLE_NARRATIVE,
  LONG_NARRATIVE,
  UNREADABLE_TEXT,
  LONG_TEXT,
  UNKNOWN_SCHOOL,
  OTHER_SCHOOL,
  ASSUMED_SCHOOL,
  NO_ADULT,
  UNKNOWN_ADULT,
  UNKNOWN_PERSON,
  UNREADABLE_PERSON,
  UNREADABLE_MARK,
  UNREADABLE_TOLD,
  UNKNOWN_KIND,
  UNREADABLE_FORM,
  INCOMPLETE_FORM;

  /** The word on the wire, for instance {@code unknown-pupil}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
