package org.lantern.devkit.trust;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** One CSV file of the zip, with a time of packing that never changes. */
final class OneRosterFile {
  private static final LocalDateTime PACKED = LocalDateTime.of(2026, 9, 1, 0, 0);

  private OneRosterFile() {}

  static List<String> row(@Nullable Object... values) {
    List<String> row = new ArrayList<>(values.length);
    for (Object value : values) {
      row.add(Objects.toString(value, ""));
    }
    return row;
  }

  static void put(ZipOutputStream zip, String name, List<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(PACKED);
    zip.putNextEntry(entry);
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
