package org.lantern.concern.history;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.Register;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.time.England;

/** What another system recorded about a child, to read and to print; each reading is on record. */
@Hidden
@Controller("/pupils/{id}/earlier-records")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.DSL)
final class EarlierPages {
  private static final int RECORDS = 20;
  private static final long KILOBYTE = 1024;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(England.ZONE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(England.ZONE);

  private final Pages pages;
  private final ReadHistory readHistory;
  private final Transactions transactions;
  private final Register register;

  EarlierPages(Pages pages, ReadHistory readHistory, Transactions transactions, Register register) {
    this.pages = pages;
    this.readHistory = readHistory;
    this.transactions = transactions;
    this.register = register;
  }

  /**
   * The school keeps what it recorded of a child who has left; of nobody it knows there is none.
   */
  @Get
  HttpResponse<?> open(
      HttpRequest<?> request, Caller caller, UUID id, @QueryValue @Nullable String cursor) {
    Page<EarlierRecord> records = readHistory.of(caller, id, RECORDS, cursor);
    KnownPupil pupil = transactions.as(caller, tx -> register.pupil(tx, id)).orElse(null);
    if (pupil == null && records.items().isEmpty()) {
      return Problems.notFound();
    }
    String who =
        pupil == null
            ? "A child who is not at your school now"
            : pupil.name() + ", " + pupil.yearGroup();
    return pages
        .page(request, "Earlier records of a child", "history/earlier")
        .with(
            "view",
            new EarlierView(
                id,
                who,
                records.items().stream().map(EarlierPages::line).toList(),
                records.next(),
                cursor == null))
        .ok();
  }

  private static EarlierView.Line line(EarlierRecord one) {
    EarlierRecord.Words words = one.words();
    Instant recordedAt = one.recordedAt();
    return new EarlierView.Line(
        words(one.happenedAt()),
        recordedAt == null ? "" : words(recordedAt),
        one.origin().words(),
        words.reference(),
        words.category(),
        words.text(),
        words.actions(),
        words.reporter(),
        one.files().stream().map(EarlierPages::file).toList(),
        String.join(", ", missing(one)));
  }

  /** An export that gives the day alone says nothing of midnight. */
  private static String words(Instant at) {
    boolean isDay = at.atZone(England.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
    return (isDay ? DAY : TIME).format(at);
  }

  private static List<String> missing(EarlierRecord one) {
    return one.words().named().stream()
        .filter(name ->
            one.files().stream().noneMatch(file -> file.name().equals(ExportZip.bare(name))))
        .toList();
  }

  private static EarlierView.File file(EarlierFile file) {
    return new EarlierView.File(
        "/api/earlier-files/" + file.id(),
        file.name(),
        Math.max(1, file.bytes() / KILOBYTE) + " KB");
  }
}
