package org.lantern.concern.following;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Frameworks;
import org.lantern.concern.framework.ListedFramework;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.concern.register.SchoolQuestion;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.problem.Problems;

/** The page on which a school sees and decides what it follows. */
@Hidden
@Controller("/frameworks/following")
@Produces(MediaType.TEXT_HTML)
@ForStaff
final class FollowingPages {
  private static final String TITLE = "Frameworks that the school follows";

  private final Pages pages;
  private final ReadFollowing following;
  private final FollowFramework followFramework;
  private final Frameworks frameworks;
  private final Register register;
  private final SchoolQuestion question;
  private final Transactions transactions;

  FollowingPages(
      Pages pages,
      ReadFollowing following,
      FollowFramework followFramework,
      Frameworks frameworks,
      Register register,
      SchoolQuestion question,
      Transactions transactions) {
    this.pages = pages;
    this.following = following;
    this.followFramework = followFramework;
    this.frameworks = frameworks;
    this.register = register;
    this.question = question;
    this.transactions = transactions;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, @QueryValue @Nullable UUID schoolId) {
    return question.in(
        request,
        caller,
        schoolId,
        school -> page(request, caller, school, FollowRequest.fresh(), Map.of(), "").ok());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Roles.SENCO, Roles.HEAD})
  HttpResponse<?> decide(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return question.in(request, caller, schoolId, school -> decided(request, caller, school, sent));
  }

  private HttpResponse<?> decided(
      HttpRequest<?> request, Caller caller, UUID school, SentForm sent) {
    FollowRequest typed = FollowRequest.of(sent);
    return switch (followFramework.decide(caller, school, sent.read(), typed)) {
      case FollowOutcome.Decided(Decision _) ->
          HttpResponse.seeOther(URI.create("/frameworks/following?schoolId=" + school));
      case FollowOutcome.Refused(var faults) -> {
        Map<String, String> errors = Form.errors(faults);
        yield page(request, caller, school, typed, errors, "")
            .status(HttpStatus.UNPROCESSABLE_ENTITY);
      }
      case FollowOutcome.Moved() ->
          page(
                  request,
                  caller,
                  school,
                  typed,
                  Map.of(),
                  "Somebody decided something for your school while you wrote. See what they"
                      + " decided, then send yours again.")
              .status(HttpStatus.CONFLICT);
      case FollowOutcome.NotFound() -> Problems.notFound();
      case FollowOutcome.NotYourRole() -> Problems.notFound();
    };
  }

  private Pages.Page page(
      HttpRequest<?> request,
      Caller caller,
      UUID schoolId,
      FollowRequest typed,
      Map<String, String> errors,
      String notice) {
    ReadFollowing.Following now = following.now(caller, schoolId);
    List<ListedFramework> choices =
        transactions.as(caller, tx -> frameworks.list(tx, null, Limit.LARGEST)).stream()
            .filter(one -> one.schoolId() == null || one.schoolId().equals(schoolId))
            .toList();
    String school =
        transactions.as(caller, tx -> register.schools(tx, List.of(schoolId))).stream()
            .map(School::name)
            .findFirst()
            .orElse("");
    FollowingView view =
        new FollowingView(
            schoolId,
            school,
            now.items(),
            now.last(),
            choices,
            following.history(caller, schoolId, null, Limit.LARGEST),
            FollowFramework.mayDecide(caller),
            typed,
            errors,
            notice);
    return pages
        .page(request, errors.isEmpty() ? TITLE : "Error: " + TITLE, "following/page")
        .with("view", view);
  }
}
