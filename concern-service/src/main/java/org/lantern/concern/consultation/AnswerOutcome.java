package org.lantern.concern.consultation;

import java.util.List;
import org.lantern.concern.entry.Advice;
import org.lantern.platform.problem.FieldError;

/** What came of an answer to a consultation. */
sealed interface AnswerOutcome {
  /** It stands, now or since the same words were sent before. */
  record Answered(Advice advice) implements AnswerOutcome {}

  /** Somebody answered first, and their words stand. */
  record AnsweredBefore(Advice first) implements AnswerOutcome {}

  record Refused(List<FieldError> fields) implements AnswerOutcome {}

  /** Nobody asks this caller in such an entry. */
  record NotThere() implements AnswerOutcome {}
}
