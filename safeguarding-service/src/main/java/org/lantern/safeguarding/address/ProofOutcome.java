package org.lantern.safeguarding.address;

import java.util.List;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.postbox.Answer;

/** What came of giving, proving or removing an address. */
public sealed interface ProofOutcome {
  /** A code was handed over, or was not: the answer says it. */
  record CodeSent(Answer answer) implements ProofOutcome {}

  /** It counts from now on. */
  record Proven() implements ProofOutcome {}

  record Removed() implements ProofOutcome {}

  record Refused(List<FieldError> faults) implements ProofOutcome {}

  /** Nobody of the register stands behind this login, or nobody whom alerts are for. */
  record NotForYou() implements ProofOutcome {}
}
