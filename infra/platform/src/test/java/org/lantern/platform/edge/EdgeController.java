package org.lantern.platform.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.FormTokens;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/** One route of each kind. */
@Controller
@Requires(property = "spec.name", value = "edge")
class EdgeController {
  private final Pages pages;
  private final FormTokens tokens;

  EdgeController(Pages pages, FormTokens tokens) {
    this.pages = pages;
    this.tokens = tokens;
  }

  @Serdeable
  @Introspected
  record Note(
      @Nullable @NotBlank String narrative,
      @Nullable @NotNull Instant observedAt,
      @Nullable UUID pupilId) {}

  @Get("/api/me")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  Map<String, Object> me(Caller caller) {
    return Map.of(
        "login", caller.login(),
        "name", caller.name(),
        "staffId", String.valueOf(caller.staffId()),
        "roles", caller.roles().stream().map(Enum::name).sorted().toList(),
        "schools", caller.schools().size());
  }

  @Get("/api/desk")
  @Secured({Roles.DSL, Roles.HEAD})
  String desk() {
    return "\"desk\"";
  }

  /** Nobody said who may call it. */
  @Get("/api/forgotten")
  String forgotten() {
    return "\"forgotten\"";
  }

  @Post("/api/notes")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> note(@Header("Idempotency-Key") String key, @Valid @Body Note note) {
    return HttpResponse.created(Map.of("key", key));
  }

  @Post(uri = "/api/register/imports", consumes = MediaType.ALL)
  @Secured(Roles.OPERATOR)
  long importFile(@Body InputStream file) throws IOException {
    return file.transferTo(OutputStream.nullOutputStream());
  }

  @Get("/api/items/{id}")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  String item(UUID id) {
    return "\"" + id + "\"";
  }

  @Get("/api/broken")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  String broken() {
    throw new IllegalStateException("Ada Lovelace was not found");
  }

  @Get("/api/away")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  String away() {
    throw new DatabaseFailure(new SQLException("Ada Lovelace", "57P01"));
  }

  @Get("/page")
  @Secured(Roles.STAFF)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> page(HttpRequest<?> request, Caller caller) {
    return pages
        .page(request, "Example", "example/hello")
        .with("name", "<b>Ada</b>")
        .with("token", pages.token(caller))
        .ok();
  }

  @Get("/page/gone")
  @Secured(Roles.STAFF)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> gone() {
    return Problems.notFound();
  }

  @Post("/page")
  @Secured(SecurityRule.IS_ANONYMOUS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_PLAIN)
  String save(@Nullable Caller caller, @Body Map<String, String> form) {
    return caller != null
        ? "saved for " + caller.login()
        : "draft of " + tokens.owner(form.get(FormTokens.FIELD)).orElse("nobody");
  }

  @Post("/page/files")
  @Secured(Roles.STAFF)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<String> files(@Body InputStream form) throws IOException {
    return HttpResponse.ok(form.transferTo(OutputStream.nullOutputStream()) + " bytes")
        .header("Content-Security-Policy", "sandbox");
  }
}
