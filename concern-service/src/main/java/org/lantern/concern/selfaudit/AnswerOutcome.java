package org.lantern.concern.selfaudit;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What came of an answer. */
sealed interface AnswerOutcome {
  record Answered(AuditLine line) implements AnswerOutcome {}

  record Refused(List<FieldError> faults) implements AnswerOutcome {}

  /** Somebody answered since the caller read. */
  record Moved() implements AnswerOutcome {}

  /** No such framework or item in the caller's scope, or nothing that is audited. */
  record NotFound() implements AnswerOutcome {}

  /** The SENCO, the head and the pastoral team answer. */
  record NotYourRole() implements AnswerOutcome {}
}
