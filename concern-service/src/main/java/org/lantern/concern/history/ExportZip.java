package org.lantern.concern.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of an export, one at a time. Every byte that inflates is counted, against a bound for
 * each file, for all, and against the size of the zip: what it says of itself is not believed.
 */
final class ExportZip {
  static final int MOST_FILES = 5_000;
  static final int MOST_FILE_BYTES = 10 << 20;
  static final long MOST_BYTES = 256L << 20;
  static final int MOST_RATIO = 100;

  private ExportZip() {}

  /** Hands over each file by its bare name, in lower case. */
  static void read(byte[] zip, BiConsumer<String, byte[]> take) {
    byte[] buffer = new byte[16 << 10];
    long all = 0;
    int files = 0;
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (++files > MOST_FILES) {
          throw new ExportUnreadable("The zip holds more than " + MOST_FILES + " files. Split it.");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int read = entries.read(buffer); read >= 0; read = entries.read(buffer)) {
          all += read;
          if (content.size() + read > MOST_FILE_BYTES
              || all > MOST_BYTES
              || all > Math.max(1L << 20, (long) zip.length * MOST_RATIO)) {
            throw new ExportUnreadable(
                "A file of the zip is larger than 10 MB, or it unpacks to far more than its size.");
          }
          content.write(buffer, 0, read);
        }
        take.accept(bare(entry.getName()), content.toByteArray());
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new ExportUnreadable("The zip is damaged.");
    }
  }

  /** Whatever folder it lies in: exports sort files by child or by year. */
  static String bare(String name) {
    String plain = name.replace('\\', '/');
    return plain.substring(plain.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
  }
}
