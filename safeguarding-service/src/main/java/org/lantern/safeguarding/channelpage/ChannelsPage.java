package org.lantern.safeguarding.channelpage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.ProblemResponses;
import org.lantern.safeguarding.channelpage.ChannelsView.Told;

/** Draws the page of the channels as the answer to whatever was done on it. */
@Singleton
class ChannelsPage {
  private final ShowChannels showChannels;
  private final Pages pages;
  private final ProblemResponses problems;

  ChannelsPage(ShowChannels showChannels, Pages pages, ProblemResponses problems) {
    this.showChannels = showChannels;
    this.pages = pages;
    this.problems = problems;
  }

  HttpResponse<?> show(HttpRequest<?> request, Caller caller) {
    return page(request, caller, Map.of(), Map.of(), null);
  }

  HttpResponse<?> told(HttpRequest<?> request, Caller caller, boolean good, String words) {
    return page(request, caller, Map.of(), Map.of(), new Told(good, words, null));
  }

  /** With a secret that is shown this once; null for none. */
  HttpResponse<?> set(HttpRequest<?> request, Caller caller, @Nullable String secret) {
    Told told = new Told(true, "Set. Send a test message now.", secret);
    return page(request, caller, Map.of(), Map.of(), told);
  }

  /** With what was typed into the field, and what is wrong with it. */
  HttpResponse<?> refused(
      HttpRequest<?> request, Caller caller, String field, SentForm sent, List<FieldError> faults) {
    String typed = sent.text(field);
    return page(
        request,
        caller,
        typed == null ? Map.of() : Map.of(field, typed),
        Map.of(field, faults.getFirst().reason()),
        null);
  }

  HttpResponse<?> notFound(HttpRequest<?> request) {
    return problems.refuse(
        request, HttpStatus.NOT_FOUND, "not-found", "There is no such channel in your scope.");
  }

  HttpResponse<?> notForYou(HttpRequest<?> request) {
    return problems.refuse(
        request,
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Nobody of the register whom alerts are for stands behind your login.");
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      Caller caller,
      Map<String, String> typed,
      Map<String, String> errors,
      @Nullable Told told) {
    return pages
        .page(request, errors.isEmpty() ? "Channels" : "Error: Channels", "channels/channels")
        .with("view", showChannels.show(caller, typed, errors, told))
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
        .header("Cache-Control", "no-store");
  }
}
