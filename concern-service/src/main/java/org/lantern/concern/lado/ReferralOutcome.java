package org.lantern.concern.lado;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What came of recording a referral to the LADO. */
sealed interface ReferralOutcome {
  /** It stands, now or since somebody recorded it before. */
  record Made() implements ReferralOutcome {}

  record Refused(List<FieldError> fields) implements ReferralOutcome {}

  /** There is no such allegation for this caller. */
  record NotThere() implements ReferralOutcome {}
}
