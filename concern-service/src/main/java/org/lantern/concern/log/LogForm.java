package org.lantern.concern.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantern.concern.submission.Finding;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;

/** Shows the log page's form, always with what was typed. */
@Singleton
final class LogForm {
  private static final String TITLE = "Record a concern";

  /** The fields in the order in which the page asks for them: an error summary keeps it. */
  private static final List<String> ASKED =
      List.of(
          "query",
          "pupilDescription",
          "category",
          "narrative",
          "danger",
          "takenOn",
          "observedAt",
          "adultName",
          "schoolId",
          "personQuery",
          "people",
          "place",
          "toldWhom",
          "toldAt",
          "actionTaken",
          "childVoice",
          "childWishes",
          "childTold",
          "mark",
          "kind",
          "form");

  private static final Map<String, String> FIELD_IDS =
      Map.of("pupilId", "query", "aboutAdult", "adultName");

  /** A field inside a list, for instance {@code people[1].pupilId}. */
  private static final Pattern IN_LIST = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?");

  private final Pages pages;
  private final LogViews views;

  LogForm(Pages pages, LogViews views) {
    this.pages = pages;
    this.views = views;
  }

  HttpResponse<?> open(HttpRequest<?> request, Caller caller, LogRequest typed, String notice) {
    return page(request, TITLE, views.of(caller, typed, Map.of(), notice)).ok();
  }

  /** A part of the form alone, for a browser with scripts. */
  HttpResponse<?> part(String template, Caller caller, LogRequest typed) {
    return pages.part(template, Map.of("view", views.of(caller, typed, Map.of(), "")));
  }

  HttpResponse<?> refused(
      HttpRequest<?> request, Caller caller, LogRequest typed, List<Finding> findings) {
    return refused(request, caller, typed, errors(findings), "");
  }

  /** What is wrong, by the ids of the fields, in the order of the page. */
  static Map<String, String> errors(List<Finding> findings) {
    Map<String, String> errors = new LinkedHashMap<>();
    findings.stream()
        .sorted(Comparator.comparingInt(finding -> place(idOf(finding))))
        .forEach(finding -> errors.putIfAbsent(idOf(finding), finding.reason()));
    return errors;
  }

  private static String idOf(Finding finding) {
    Matcher inList = IN_LIST.matcher(finding.field());
    if (!inList.matches()) {
      return FIELD_IDS.getOrDefault(finding.field(), finding.field());
    }
    return switch (inList.group(1)) {
      case "bodyMap" -> "mark-" + (Integer.parseInt(inList.group(2)) + 1) + "-part";
      case "people" -> "personQuery";
      case "toldWhom" -> "at".equals(inList.group(3)) ? "toldAt" : "toldWhom";
      default -> inList.group(1);
    };
  }

  /** The questions of a form keep their own order. */
  private static int place(String id) {
    int asked = ASKED.indexOf(id);
    return asked >= 0 ? asked : ASKED.indexOf(id.split("[-.]", -1)[0]);
  }

  /** Sums up what has to be mended, by the ids of the fields, or says it in a notice. */
  HttpResponse<?> refused(
      HttpRequest<?> request,
      Caller caller,
      LogRequest typed,
      Map<String, String> errors,
      String notice) {
    String title = errors.isEmpty() ? TITLE : "Error: " + TITLE;
    return page(request, title, views.of(caller, typed, errors, notice))
        .status(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /**
   * Gives the form back from memory alone, under its key: sent again it is recorded once, even if
   * the database had taken it and could not say so.
   */
  HttpResponse<?> whileAway(HttpRequest<?> request, Caller caller, LogRequest typed) {
    return page(request, "Not recorded: " + TITLE, views.fromMemory(caller, typed, Map.of(), ""))
        .status(HttpStatus.SERVICE_UNAVAILABLE);
  }

  /** The form with a notice, without a question to the database. */
  HttpResponse<?> fromMemory(
      HttpRequest<?> request,
      Caller caller,
      LogRequest typed,
      Map<String, String> errors,
      String notice) {
    return page(request, "Not recorded: " + TITLE, views.fromMemory(caller, typed, errors, notice))
        .status(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** Says that it is recorded where no receipt can be opened any more. */
  HttpResponse<?> recordedLate(HttpRequest<?> request) {
    return pages
        .page(request, "Your concern is recorded", "lantern/notice")
        .with("heading", "Your concern is recorded")
        .with(
            "text",
            "Your day pass has ended, so no more can be shown here. If it cannot wait, tell the"
                + " safeguarding lead of the school in person as well.")
        .with("linkText", "I have an account: sign in")
        .with("link", "/log")
        .ok();
  }

  /** A page with a link: browsers let no form be redirected to the sign-in of another host. */
  HttpResponse<?> signedOut(HttpRequest<?> request, boolean kept) {
    return pages
        .page(request, "You are signed out", "lantern/notice")
        .with("heading", "You are signed out")
        .with(
            "text",
            kept
                ? "Nothing was sent yet. What you typed is kept for you alone: sign in again, look"
                    + " at it, and record it."
                : "Nothing was sent, and what you typed could not be kept. Go back and copy it"
                    + " before you sign in again.")
        .with("linkText", "Sign in again")
        .with("link", "/log")
        .status(HttpStatus.UNAUTHORIZED);
  }

  private Pages.Page page(HttpRequest<?> request, String title, LogView view) {
    return pages.page(request, title, "log/form").with("view", view).scripts("body-map.js");
  }
}
