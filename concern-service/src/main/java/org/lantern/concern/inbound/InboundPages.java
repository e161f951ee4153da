package org.lantern.concern.inbound;

import io.micronaut.http.HttpHeaders;
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
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.upload.Uploads;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;

/** Notices from outside: entering one, and the list of those that wait. */
@Hidden
@Controller("/inbound")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.DSL, Roles.HEAD, Roles.PASTORAL})
final class InboundPages {
  private static final String TITLE = "Notices from outside";

  private final Pages pages;
  private final InboundViews views;
  private final EnterNotice enterNotice;
  private final MailForm mailForm;
  private final Uploads uploads;

  InboundPages(
      Pages pages,
      InboundViews views,
      EnterNotice enterNotice,
      MailForm mailForm,
      Uploads uploads) {
    this.pages = pages;
    this.views = views;
    this.enterNotice = enterNotice;
    this.mailForm = mailForm;
    this.uploads = uploads;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String cursor) {
    return page(request, views.list(caller, null, Map.of(), "", cursor));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    NewNotice typed = NewNotice.of(sent);
    return switch (enterNotice.typed(caller, typed)) {
      case EnterOutcome.Entered _, EnterOutcome.KnownAlready _ ->
          HttpResponse.seeOther(URI.create("/inbound"));
      case EnterOutcome.Refused(Map<String, String> errors) ->
          page(request, views.list(caller, typed, errors, "", null));
    };
  }

  /** Saved mails, several at once; each stands or falls by itself. */
  @Post("/mails")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> mails(HttpRequest<?> request, Caller caller, @Body @Nullable InputStream body) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "");
    MailForm.Read read =
        body == null || !type.contains("boundary=")
            ? MailForm.Read.NOTHING
            : uploads
                .read(type, body, EnterNotice.MOST_MAIL_BYTES, form -> mailForm.read(caller, form))
                .orElse(MailForm.Read.BUSY);
    return page(request, views.list(caller, null, read.errors(), read.words(), null));
  }

  private HttpResponse<?> page(HttpRequest<?> request, InboundView view) {
    boolean isWrong = !view.errors().isEmpty();
    return pages
        .page(request, isWrong ? "Error: " + TITLE : TITLE, "inbound/list")
        .with("view", view)
        .status(isWrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
  }
}
