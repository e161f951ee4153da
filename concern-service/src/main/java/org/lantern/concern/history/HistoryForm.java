package org.lantern.concern.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lantern.concern.upload.UploadForm;
import org.lantern.concern.upload.UploadPart;

/** Reads the form of an import: what is a zip is told by its first bytes, all else is the CSV. */
final class HistoryForm {
  static final int MOST_FILE_BYTES = 16 << 20;

  private HistoryForm() {}

  /** Empty for what could not be read, or is larger than is taken. */
  static Optional<SentExport> read(UploadForm form) {
    Map<String, String> fields = new HashMap<>();
    byte[] csv = null;
    byte[] zip = null;
    while (true) {
      switch (next(form)) {
        case UploadPart.Field(String name, String value) -> fields.put(name, value);
        case UploadPart.File(String _, byte[] content) -> {
          if (isZip(content)) {
            zip = content;
          } else if (content.length > 0) {
            csv = content;
          }
        }
        case UploadPart.TooLarge _, UploadPart.Broken _ -> {
          return Optional.empty();
        }
        case UploadPart.End _ -> {
          return Optional.of(
              new SentExport(
                  fields.getOrDefault("origin", ""),
                  fields.getOrDefault("schoolId", ""),
                  csv,
                  zip));
        }
      }
    }
  }

  private static boolean isZip(byte[] content) {
    return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 8;
  }

  private static UploadPart next(UploadForm form) {
    try {
      return form.next();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
