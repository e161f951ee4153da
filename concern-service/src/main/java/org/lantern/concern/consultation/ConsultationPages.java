package org.lantern.concern.consultation;

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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.time.England;

/** The SENCO's list of what they are asked, one school at a time. */
@Hidden
@Controller("/consultations")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.SENCO)
final class ConsultationPages {
  private static final int LINES = 20;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(England.ZONE);

  private final Pages pages;
  private final ListConsultations listConsultations;
  private final Transactions transactions;
  private final Register register;

  ConsultationPages(
      Pages pages,
      ListConsultations listConsultations,
      Transactions transactions,
      Register register) {
    this.pages = pages;
    this.listConsultations = listConsultations;
    this.transactions = transactions;
    this.register = register;
  }

  @Get
  HttpResponse<?> list(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable Boolean answered,
      @QueryValue @Nullable String cursor) {
    if (schoolId != null && !caller.schools().contains(schoolId)) {
      return Problems.notFound();
    }
    List<School> schools = transactions.as(caller, tx -> register.schools(tx, caller.schools()));
    UUID chosen =
        schoolId == null ? schools.stream().map(School::id).findFirst().orElse(null) : schoolId;
    boolean ofAnswered = Boolean.TRUE.equals(answered);
    Page<Consultation> page =
        listConsultations.list(caller, chosen, Wanted.State.of(ofAnswered), LINES, cursor);
    return pages
        .page(request, "What you are asked as SENCO", "consultation/list")
        .with(
            "view",
            new ConsultationsView(
                schools.size() < 2 ? List.of() : schools,
                chosen,
                ofAnswered,
                page.items().stream().map(ConsultationPages::line).toList(),
                page.next(),
                cursor == null))
        .ok();
  }

  private static ConsultationsView.Line line(Consultation one) {
    Instant answered = one.answeredAt();
    String name = one.pupilName();
    return new ConsultationsView.Line(
        one.concernId(),
        one.reference(),
        name == null ? "No pupil was found" : name + ", " + one.yearGroup(),
        WORDS.format(one.askedAt()),
        answered == null ? "" : WORDS.format(answered));
  }
}
