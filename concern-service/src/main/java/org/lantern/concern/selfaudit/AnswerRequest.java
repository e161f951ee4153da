package org.lantern.concern.selfaudit;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.page.SentForm;

/**
 * An answer as it was typed or sent.
 *
 * @param state {@code met}, {@code partly}, {@code not-met} or {@code not-looked-at}
 * @param date by which it is to be done or looked at again
 */
@Serdeable
public record AnswerRequest(
    @Nullable String state,
    @Nullable String evidence,
    @Nullable String owner,
    @Nullable String date) {

  static AnswerRequest of(SentForm form) {
    return new AnswerRequest(
        form.text("state"), form.text("evidence"), form.text("owner"), form.text("date"));
  }

  static AnswerRequest of(AuditLine line) {
    AuditAnswer answer = line.answer();
    return answer == null
        ? new AnswerRequest(null, null, null, null)
        : new AnswerRequest(
            answer.state().wire(),
            answer.evidence(),
            answer.owner(),
            answer.dueOn() == null ? null : answer.dueOn().toString());
  }
}
