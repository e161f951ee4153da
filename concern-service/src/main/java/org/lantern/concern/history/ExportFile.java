package org.lantern.concern.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.lantern.concern.history.Origin.Column;

/**
 * Reads the rows of an export. What is wrong with a row is told by its line and column; a file that
 * is no CSV in UTF-8, or lacks a column that must be there, is refused as a whole.
 */
final class ExportFile {
  static final int MOST_ROWS = 200_000;
  static final int TEXT_CHARACTERS = 100_000;

  private static final int LONGEST_ROW = 4 << 20;
  private static final int LINE_CHARACTERS = 300;

  private final Origin origin;
  private final Instant now;
  private final Consumer<Exported> take;
  private final Consumer<RejectedRow> reject;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private int read;

  private ExportFile(
      Origin origin, Instant now, Consumer<Exported> take, Consumer<RejectedRow> reject) {
    this.origin = origin;
    this.now = now;
    this.take = take;
    this.reject = reject;
  }

  /** Hands over each row, or why it is left out; answers how many there were. */
  static int read(
      byte[] csv,
      Origin origin,
      Instant now,
      Consumer<Exported> take,
      Consumer<RejectedRow> reject) {
    return new ExportFile(origin, now, take, reject).read(csv);
  }

  private int read(byte[] csv) {
    InputStreamReader text =
        new InputStreamReader(
            new ByteArrayInputStream(csv),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try {
      Iterator<CsvRecord> records =
          CsvReader.builder()
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowUnclosedQuote(false)
              .maxBufferSize(LONGEST_ROW)
              .build(CsvRecordHandler.of(), text)
              .iterator();
      if (!records.hasNext()) {
        throw new ExportUnreadable("The CSV file is empty.");
      }
      header(records.next().getFields());
      while (records.hasNext()) {
        row(records.next());
      }
      return read;
    } catch (CsvParseException | UncheckedIOException broken) {
      throw new ExportUnreadable("The file is not well-formed CSV in UTF-8.");
    }
  }

  private void header(List<String> names) {
    List<String> plain =
        names.stream()
            .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    for (Column column : Column.values()) {
      origin.names(column).stream()
          .map(name -> plain.indexOf(name.toLowerCase(Locale.ROOT)))
          .filter(at -> at >= 0)
          .findFirst()
          .ifPresent(at -> columns.put(column, at));
    }
    for (Column needed : List.of(Column.HAPPENED, Column.TEXT)) {
      if (!columns.containsKey(needed)) {
        throw new ExportUnreadable(
            "The CSV file has no column for "
                + needed.words()
                + ": it may be called "
                + String.join(", ", origin.names(needed))
                + ".");
      }
    }
    if (!columns.containsKey(Column.UPN)
        && !(columns.containsKey(Column.NAME) && columns.containsKey(Column.BORN))) {
      throw new ExportUnreadable(
          "The CSV file has neither a column for the UPN nor one for the name and one for the date"
              + " of birth.");
    }
  }

  private void row(CsvRecord row) {
    if (++read > MOST_ROWS) {
      throw new ExportUnreadable("The CSV file has more than " + MOST_ROWS + " rows. Split it.");
    }
    List<String> fields = row.getFields();
    long line = row.getStartingLineNumber();
    Instant happened = ExportDates.instant(text(fields, Column.HAPPENED));
    String words = text(fields, Column.TEXT);
    if (words.isEmpty()) {
      reject.accept(new RejectedRow(line, "text", "holds no words"));
    } else if (words.length() > TEXT_CHARACTERS) {
      reject.accept(
          new RejectedRow(line, "text", "is longer than " + TEXT_CHARACTERS + " characters"));
    } else if (happened == null || happened.isAfter(now)) {
      reject.accept(
          new RejectedRow(line, "date", "is not a date in the past such as 23/09/2025 14:30"));
    } else {
      take.accept(exported(line, fields, happened, words));
    }
  }

  private Exported exported(long line, List<String> fields, Instant happened, String words) {
    LocalDate born = ExportDates.day(text(fields, Column.BORN));
    String reference = text(fields, Column.REFERENCE);
    return new Exported(
        line,
        reference.isEmpty() ? fingerprint(fields) : reference,
        text(fields, Column.UPN).toUpperCase(Locale.ROOT),
        text(fields, Column.NAME),
        born,
        happened,
        ExportDates.instant(text(fields, Column.RECORDED)),
        line(text(fields, Column.CATEGORY)),
        words,
        text(fields, Column.ACTIONS),
        line(text(fields, Column.REPORTER)),
        Arrays.stream(text(fields, Column.FILES).split("[;|\n]"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList());
  }

  private String text(List<String> fields, Column column) {
    Integer at = columns.get(column);
    return at == null || at >= fields.size() ? "" : fields.get(at).strip();
  }

  private static String line(String words) {
    return words.substring(0, Math.min(words.length(), LINE_CHARACTERS));
  }

  private static String fingerprint(List<String> fields) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(String.join("\u001f", fields).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
