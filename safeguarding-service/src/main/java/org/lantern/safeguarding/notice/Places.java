package org.lantern.safeguarding.notice;

import java.util.Locale;
import org.lantern.safeguarding.alert.Audience;

/** Whose Teams channel and webhook are told along with the people of a step. */
public enum Places {
  NONE,
  LEAD_SCHOOL,
  SCHOOLS,
  TRUST;

  /** Where the people of this audience are at home. */
  public static Places of(Audience audience) {
    return switch (audience) {
      case SAFEGUARDING_LEADS, ON_DUTY -> SCHOOLS;
      case HEADTEACHER -> LEAD_SCHOOL;
      case TRUST_LEAD, TRUST_ON_DUTY, CATCH_ALL -> TRUST;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
