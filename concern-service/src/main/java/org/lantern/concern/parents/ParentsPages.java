package org.lantern.concern.parents;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/** The version for parents: to read, to print and to download as one file. */
@Hidden
@Controller("/frameworks/{id}/parents")
@Produces(MediaType.TEXT_HTML)
@ForStaff
final class ParentsPages {
  private final Pages pages;
  private final ParentsForms forms;
  private final AskedParents asked;

  ParentsPages(Pages pages, ParentsForms forms, AskedParents asked) {
    this.pages = pages;
    this.forms = forms;
    this.asked = asked;
  }

  @Get
  HttpResponse<?> open(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable Integer number) {
    return asked.in(
        request,
        caller,
        id,
        schoolId,
        number,
        standing ->
            number != null && standing.published().isEmpty()
                ? Problems.notFound()
                : forms.published(request, caller, standing).ok());
  }

  /** One file without anything from elsewhere, for the school's own website. */
  @Get("/download")
  HttpResponse<?> download(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable Integer number) {
    return asked.in(
        request,
        caller,
        id,
        schoolId,
        number,
        standing -> {
          Optional<ParentsVersion> published = standing.published();
          if (published.isEmpty()) {
            return Problems.notFound();
          }
          String name =
              "for-parents-%s-%d.html"
                  .formatted(standing.version().code(), published.get().number());
          return pages
              .part("parents/file", Map.of("version", published.get()))
              .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        });
  }
}
