package org.lantern.contracts;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was accepted although it looked wrong, because the concern is urgent. Events carry the
 * codes; whoever shows them says the words.
 */
public enum Flag {
  UNKNOWN_PUPIL("the child was not found in the register"),
  NO_PUPIL("no child was chosen"),
  NO_PUPIL_DESCRIPTION("nobody described who is meant"),
  UNKNOWN_CATEGORY("the category is none of the list"),
  NO_CATEGORY("no category was chosen"),
  NO_OBSERVED_AT("nobody said when it was; the time of recording stands instead"),
  UNREADABLE_OBSERVED_AT("when it was could not be read; the time of recording stands instead"),
  FUTURE_OBSERVED_AT("the time given lay in the future; the time of recording stands instead"),
  IMPLAUSIBLE_OBSERVED_AT("the time given lay too far back; the time of recording stands instead"),
  UNREADABLE_URGENT("whether it is urgent could not be read, and counts as yes"),
  UNREADABLE_IMMEDIATE_DANGER("whether there is danger could not be read, and counts as yes"),
  NOT_TAKEN_ON(
      "the reporter wrote that they act on it themselves, but could not take the alert on"),
  NO_NARRATIVE("nobody wrote what happened"),
  UNREADABLE_NARRATIVE("what happened could not be read as text"),
  LONG_NARRATIVE("what happened is longer than usual"),
  UNREADABLE_TEXT("a field could not be read as text"),
  LONG_TEXT("a field is longer than usual"),
  UNKNOWN_SCHOOL("the reporter has no school"),
  OTHER_SCHOOL("the school that was given does not fit"),
  ASSUMED_SCHOOL("no school was given; one of the reporter's was taken"),
  NO_ADULT("nobody said which adult it is about"),
  UNKNOWN_ADULT("the adult was not found among the staff"),
  UNKNOWN_PERSON("somebody who is named was not found"),
  UNREADABLE_PERSON("somebody who is named could not be read"),
  UNREADABLE_MARK("a mark on the body could not be read"),
  UNREADABLE_TOLD("who was told could not be read"),
  UNKNOWN_KIND("the kind of record is not known"),
  UNREADABLE_FORM("an answer of the form could not be read"),
  INCOMPLETE_FORM("an answer of the form is missing");

  private final String words;

  Flag(String words) {
    this.words = words;
  }

  /** As whoever reads it is told what to check; a code that is not known here stands as it is. */
  public static String wordsOf(String code) {
    return Arrays.stream(values())
        .filter(flag -> flag.code().equals(code))
        .map(flag -> flag.words)
        .findFirst()
        .orElse(code);
  }

  /** The word on the wire, for instance {@code unknown-pupil}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
