package org.lantern.concern.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a zip for one of the three office formats. Every byte that inflates is counted,
 * against a bound for all and against the size of the file: what an entry says about itself is not
 * believed. Not thread-safe: one look at one file.
 */
final class OfficeFile {
  static final int MOST_ENTRIES = 2_000;
  static final long MOST_BYTES = 100L << 20;
  static final int MOST_RATIO = 100;
  private static final long RATIO_COUNTS_FROM_BYTES = 2L << 20;
  private static final int DESCRIPTION_BYTES = 1 << 20;
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String WORD_MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String EXCEL_MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private final byte[] zip;
  private final byte[] buffer = new byte[16 << 10];
  private final List<String> names = new ArrayList<>();
  private long inflated;
  private @Nullable FileType type;

  private OfficeFile(byte[] zip) {
    this.zip = zip;
  }

  static Looked look(byte[] zip) {
    try {
      return new OfficeFile(zip).look();
    } catch (IOException | IllegalArgumentException broken) {
      return Looked.refused(FileRefusal.BROKEN);
    }
  }

  private Looked look() throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String name = entry.getName();
        if (names.size() == MOST_ENTRIES) {
          return Looked.refused(FileRefusal.BOMB);
        }
        names.add(name);
        if (isActive(name)) {
          return Looked.refused(FileRefusal.MACROS);
        }
        if (!read(entries, name)) {
          return Looked.refused(FileRefusal.BOMB);
        }
      }
    }
    if (!ZipDirectory.names(zip).map(names::equals).orElse(false)) {
      return Looked.refused(FileRefusal.BROKEN);
    }
    return type == null ? Looked.refused(FileRefusal.TYPE) : new Looked.Accepted(type);
  }

  /** Macros of Office and OpenDocument, and controls that run when the document is opened. */
  private static boolean isActive(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.endsWith("vbaproject.bin")
        || plain.contains("macrosheets/")
        || plain.contains("activex/")
        || plain.startsWith("basic/")
        || plain.startsWith("scripts/");
  }

  /** False when it inflates to more than is allowed. */
  private boolean read(InputStream entry, String name) throws IOException {
    boolean describes = name.equals(CONTENT_TYPES) || name.equals("mimetype");
    StringBuilder description = new StringBuilder();
    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      inflated += read;
      if (inflated > MOST_BYTES
          || inflated > RATIO_COUNTS_FROM_BYTES && inflated > zip.length * (long) MOST_RATIO) {
        return false;
      }
      if (describes && description.length() < DESCRIPTION_BYTES) {
        description.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
    }
    if (describes) {
      type = described(name, description.toString());
    }
    return true;
  }

  /** The kinds with macros have main parts of other names. */
  private @Nullable FileType described(String name, String text) {
    if (name.equals(CONTENT_TYPES)) {
      if (text.contains('"' + WORD_MAIN + '"')) {
        return FileType.DOCX;
      }
      return text.contains('"' + EXCEL_MAIN + '"') ? FileType.XLSX : type;
    }
    return text.strip().equals(FileType.ODT.mediaType()) ? FileType.ODT : type;
  }
}
