package org.lantern.concern.attachment;

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
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.upload.UploadForm;
import org.lantern.concern.upload.UploadPart;
import org.lantern.concern.upload.Uploads;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/**
 * The form for files beside a concern or its receipt. Several files may be sent at once; each
 * stands or falls by itself, and the page says which did. Files are not kept in the form: a browser
 * cannot give them back.
 */
@Hidden
@Controller("/concerns/{id}/files")
@Produces(MediaType.TEXT_HTML)
@ForStaff
final class AttachmentPages {
  private static final String TITLE = "Files of a concern";

  private final AddAttachment addAttachment;
  private final FilesViews views;
  private final Uploads uploads;
  private final Pages pages;

  AttachmentPages(AddAttachment addAttachment, FilesViews views, Uploads uploads, Pages pages) {
    this.addAttachment = addAttachment;
    this.views = views;
    this.uploads = uploads;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, UUID id) {
    return page(request, TITLE, HttpStatus.OK, views.of(caller, id));
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> add(
      HttpRequest<?> request, Caller caller, UUID id, @Body @Nullable InputStream body) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "");
    if (!addAttachment.mayAdd(caller, id)) {
      return Problems.notFound();
    }
    Sent sent = new Sent(new ArrayList<>(), new ArrayList<>());
    if (body == null || !type.contains("boundary=")) {
      sent.refuse(FileRefusal.NO_FILE.words());
    } else if (uploads
        .read(type, body, UploadForm.MOST_FILE_BYTES, form -> add(caller, id, form, sent))
        .isEmpty()) {
      sent.refuse("Many files are being added at the moment. Try again shortly.");
    }
    if (sent.errors().isEmpty()) {
      return HttpResponse.seeOther(URI.create("/concerns/" + id + "/files"));
    }
    return page(
        request,
        "Error: " + TITLE,
        HttpStatus.UNPROCESSABLE_ENTITY,
        views.of(caller, id, sent.added(), sent.errors()));
  }

  /** Answers how many files were looked at. */
  private int add(Caller caller, UUID id, UploadForm form, Sent sent) {
    String key = "";
    int files = 0;
    try {
      while (true) {
        switch (form.next()) {
          case UploadPart.Field(String name, String value) ->
              key = name.equals("key") ? value : key;
          case UploadPart.File(String name, byte[] content) -> {
            if (!name.isEmpty()) {
              files++;
              take(addAttachment.add(caller, id, key + ":" + files, name, content), name, sent);
            }
          }
          case UploadPart.TooLarge(String name) -> {
            sent.refuse(name, "It is larger than 10 MB. It and the files after it were not added.");
            return files + 1;
          }
          case UploadPart.Broken _ -> {
            sent.refuse("What was sent could not be read. Choose the files again.");
            return files;
          }
          case UploadPart.End _ -> {
            if (files == 0) {
              sent.refuse(FileRefusal.NO_FILE.words());
            }
            return files;
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void take(AddOutcome outcome, String name, Sent sent) {
    switch (outcome) {
      case AddOutcome.Added(Attachment file) -> sent.added().add(file.name());
      case AddOutcome.Refused(FileRefusal why) -> sent.refuse(name, why.words());
      case AddOutcome.NoConcern _ -> sent.refuse(name, "There is no such concern.");
    }
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, String title, HttpStatus status, Optional<FilesView> view) {
    return view.<HttpResponse<?>>map(files ->
            pages.page(request, title, "attachment/page").with("view", files).status(status))
        .orElseGet(Problems::notFound);
  }

  /** What became of each file of one form. */
  private record Sent(List<String> added, List<String> errors) {
    void refuse(String words) {
      errors.add(words);
    }

    void refuse(String name, String words) {
      errors.add("“" + name + "”: " + words);
    }
  }
}
