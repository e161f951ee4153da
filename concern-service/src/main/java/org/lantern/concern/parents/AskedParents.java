package org.lantern.concern.parents;

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

/** Finds what a page for parents is about, or says why not. */
@Singleton
final class AskedParents {
  private final ReadParents readParents;
  private final SchoolQuestion question;

  AskedParents(ReadParents readParents, SchoolQuestion question) {
    this.readParents = readParents;
    this.question = question;
  }

  HttpResponse<?> in(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @Nullable UUID asked,
      @Nullable Integer number,
      Function<ReadParents.Standing, HttpResponse<?>> then) {
    return question.in(
        request,
        caller,
        asked,
        school -> {
          Optional<ReadParents.Standing> standing =
              readParents.standing(caller, school, id, number);
          return standing.isPresent() ? then.apply(standing.get()) : Problems.notFound();
        });
  }
}
