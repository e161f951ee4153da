package org.lantern.concern.inbound;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantern.concern.upload.UploadForm;
import org.lantern.concern.upload.UploadPart;
import org.lantern.platform.identity.Caller;

/** Reads the form with saved mails: the questions stand before the files. */
@Singleton
final class MailForm {
  private final EnterNotice enterNotice;

  MailForm(EnterNotice enterNotice) {
    this.enterNotice = enterNotice;
  }

  /** How many were entered and known before, and what was refused and why. */
  record Read(int entered, int known, List<String> refused) {
    static final Read NOTHING = new Read(0, 0, List.of("Choose a saved mail."));
    static final Read BUSY =
        new Read(0, 0, List.of("Many files are being added at the moment. Try again shortly."));

    Map<String, String> errors() {
      return refused.isEmpty() ? Map.of() : Map.of("file", String.join(" ", refused));
    }

    String words() {
      return entered + known == 0
          ? ""
          : "Entered: " + entered + (known == 0 ? "." : ", known before: " + known + ".");
    }
  }

  Read read(Caller caller, UploadForm form) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>();
    int entered = 0;
    int known = 0;
    int files = 0;
    while (true) {
      switch (next(form)) {
        case UploadPart.Field(String name, String value) -> fields.put(name, value);
        case UploadPart.File(String name, byte[] content) -> {
          if (!name.isEmpty()) {
            files++;
            switch (enterNotice.mail(
                caller,
                fields.getOrDefault("mailKind", ""),
                fields.getOrDefault("mailSchoolId", ""),
                content)) {
              case EnterOutcome.Entered _ -> entered++;
              case EnterOutcome.KnownAlready _ -> known++;
              case EnterOutcome.Refused(Map<String, String> errors) ->
                  refused.add("“" + name + "”: " + String.join(" ", errors.values()));
            }
          }
        }
        case UploadPart.TooLarge(String name) -> {
          refused.add("“" + name + "” is larger than 5 MB; it and what follows was not read.");
          return new Read(entered, known, refused);
        }
        case UploadPart.Broken _ -> {
          refused.add("What was sent could not be read. Choose the mails again.");
          return new Read(entered, known, refused);
        }
        case UploadPart.End _ -> {
          return files == 0 ? Read.NOTHING : new Read(entered, known, refused);
        }
      }
    }
  }

  private static UploadPart next(UploadForm form) {
    try {
      return form.next();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
