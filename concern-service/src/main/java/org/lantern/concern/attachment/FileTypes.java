package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its content alone; its name and what its sender says of it count for
 * nothing. Thread-safe.
 */
@Singleton
final class FileTypes {
  private static final Set<String> MARKUP =
      Set.of("text/html", "image/svg+xml", "application/xhtml+xml", "application/xml", "text/xml");
  private static final int FIRST_OF_ZIP = 0x504b0304;
  private static final int LEAST_OF_ZIP = 22;

  private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

  Looked look(byte[] content) {
    if (content.length == 0) {
      return Looked.refused(FileRefusal.EMPTY);
    }
    if (isZip(content)) {
      return OfficeFile.look(content);
    }
    MediaType found = detect(content);
    String name = found.getBaseType().toString();
    if (MARKUP.contains(name) || name.endsWith("+xml")) {
      return Looked.refused(FileRefusal.MARKUP);
    }
    FileType type = FileType.ofMediaType(name).orElse(null);
    if (type == null) {
      return Looked.refused(FileRefusal.TYPE);
    }
    return type == FileType.TEXT ? text(content) : new Looked.Accepted(type);
  }

  private MediaType detect(byte[] content) {
    try {
      return known.detect(new ByteArrayInputStream(content), new Metadata());
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  private static boolean isZip(byte[] content) {
    return content.length >= LEAST_OF_ZIP
        && (content[0] << 24 | content[1] << 16 | content[2] << 8 | content[3]) == FIRST_OF_ZIP;
  }

  /** The detector looks at the beginning alone. Text that begins with a tag is markup. */
  private static Looked text(byte[] content) {
    boolean isBeginning = true;
    for (byte sign : content) {
      if (isBeginning && sign == '<') {
        return Looked.refused(FileRefusal.MARKUP);
      }
      isBeginning &= sign <= ' ';
      if (sign >= 0 && sign < ' ' && "\t\n\f\r\u001b".indexOf(sign) < 0) {
        return Looked.refused(FileRefusal.TYPE);
      }
    }
    return new Looked.Accepted(FileType.TEXT);
  }
}
