package org.lantern.concern.selfaudit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.SchoolQuestion;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.Problems;

/** Finds the audit that a page is about, or says why not. */
@Singleton
final class AskedAudit {
  private final ReadSelfAudit readSelfAudit;
  private final SchoolQuestion question;

  AskedAudit(ReadSelfAudit readSelfAudit, SchoolQuestion question) {
    this.readSelfAudit = readSelfAudit;
    this.question = question;
  }

  HttpResponse<?> in(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @Nullable UUID asked,
      Function<SelfAudit, HttpResponse<?>> then) {
    return question.in(
        request,
        caller,
        asked,
        school -> {
          Optional<SelfAudit> audit = readSelfAudit.audit(caller, school, id);
          return audit.isPresent() ? then.apply(audit.get()) : Problems.notFound();
        });
  }
}
