package org.lantern.reporting.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/** A data set as a CSV file (RFC 4180, UTF-8, one header line), made while it is read. */
final class CsvFile {
  private CsvFile() {}

  /** The file; each part of the rows is fetched when the reader has come to it. */
  static InputStream of(List<String> titles, Iterator<List<List<String>>> parts) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private boolean begun;

          @Override
          public boolean hasMoreElements() {
            return !begun || parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            if (!begun) {
              begun = true;
              return lines(List.of(titles));
            }
            return lines(parts.next());
          }
        });
  }

  private static InputStream lines(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
