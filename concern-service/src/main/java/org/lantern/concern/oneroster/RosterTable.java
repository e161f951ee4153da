package org.lantern.concern.oneroster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Streams the rows of one CSV file, so that memory does not grow with the upload. A byte order mark
 * and Windows line ends are read over; what is not UTF-8 or not CSV makes the whole upload
 * unreadable. Columns are found without regard to case.
 */
final class RosterTable {
  private static final int LONGEST_ROW = 1 << 20;

  private RosterTable() {}

  /** Checks that the header has what the file needs; throws {@link RosterUnreadable}. */
  static void checkHeader(RosterZip zip, RosterFile file) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(zip.read(file))) {
      header(file, reader.iterator());
    } catch (CsvParseException | UncheckedIOException broken) {
      throw unreadable(file, broken);
    }
  }

  /** Hands over every row below the header. */
  static void each(RosterZip zip, RosterFile file, Consumer<RosterRow> take) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(zip.read(file))) {
      Iterator<CsvRecord> records = reader.iterator();
      Map<String, Integer> columns = header(file, records);
      while (records.hasNext()) {
        CsvRecord next = records.next();
        take.accept(new RosterRow(file, next.getStartingLineNumber(), columns, next.getFields()));
      }
    } catch (CsvParseException | UncheckedIOException broken) {
      throw unreadable(file, broken);
    }
  }

  private static CsvReader<CsvRecord> reader(InputStream bytes) {
    InputStreamReader text =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .build(CsvRecordHandler.of(), text);
  }

  private static Map<String, Integer> header(RosterFile file, Iterator<CsvRecord> records) {
    Map<String, Integer> columns = new HashMap<>();
    if (records.hasNext()) {
      for (String name : records.next().getFields()) {
        if (columns.put(RosterRow.key(name), columns.size()) != null) {
          throw new RosterUnreadable(file.fileName(), "has the column " + name + " twice");
        }
      }
    }
    for (String needed : file.columns()) {
      if (!columns.containsKey(RosterRow.key(needed))) {
        throw new RosterUnreadable(file.fileName(), "has no column " + needed);
      }
    }
    return columns;
  }

  private static RosterUnreadable unreadable(RosterFile file, RuntimeException broken) {
    Throwable cause = broken;
    while (cause != null) {
      if (cause instanceof CharacterCodingException) {
        return new RosterUnreadable(file.fileName(), "is not encoded in UTF-8");
      }
      if (cause instanceof RosterUnreadable ours) {
        return ours;
      }
      cause = cause.getCause();
    }
    return new RosterUnreadable(file.fileName(), "is not well-formed CSV");
  }
}
