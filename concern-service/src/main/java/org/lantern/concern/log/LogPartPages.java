package org.lantern.concern.log;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.ids.Ids;

/**
 * Parts of the log page for a browser with scripts: what a search found, the questions of a kind,
 * and the draft, kept every few seconds. Without scripts the page itself shows the same.
 */
@Hidden
@Controller("/log")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.DAY_PASS
})
final class LogPartPages {
  private final LogForm form;
  private final Drafts drafts;
  private final Ids ids;

  LogPartPages(LogForm form, Drafts drafts, Ids ids) {
    this.form = form;
    this.drafts = drafts;
    this.ids = ids;
  }

  @Post("/pupils")
  HttpResponse<?> pupils(Caller caller, @Body Map<String, Object> sent) {
    return form.part("log/pupils", caller, typed(sent));
  }

  @Post("/people")
  HttpResponse<?> people(Caller caller, @Body Map<String, Object> sent) {
    return form.part("log/people", caller, typed(sent));
  }

  @Post("/questions")
  HttpResponse<?> questions(Caller caller, @Body Map<String, Object> sent) {
    return form.part("log/questions", caller, typed(sent));
  }

  @Post("/draft")
  HttpResponse<?> keep(Caller caller, @Body Map<String, Object> sent) {
    drafts.keep(caller.login(), typed(sent));
    return HttpResponse.noContent();
  }

  private LogRequest typed(Map<String, Object> sent) {
    return LogRequest.of(sent, ids.next().toString());
  }
}
