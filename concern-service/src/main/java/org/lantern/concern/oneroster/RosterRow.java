package org.lantern.concern.oneroster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row, read field by field; what is wrong with a field is noted and the reading goes on, so
 * that one answer names all faults of the row. Not thread-safe.
 */
final class RosterRow {
  static final int LONGEST_TEXT = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final RosterFile file;
  private final long line;
  private final Map<String, Integer> columns;
  private final List<String> fields;
  private final List<Rejection> faults = new ArrayList<>();

  /** The line is the first one that the row stands on. */
  RosterRow(RosterFile file, long line, Map<String, Integer> columns, List<String> fields) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.fields = fields;
    if (fields.size() > columns.size()) {
      fault("", "has " + fields.size() + " fields, the header has " + columns.size());
    }
  }

  /** How a column's name is looked up. */
  static String key(String column) {
    return column.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The field, line breaks and runs of blanks made one blank; empty where there is none. */
  String text(String column) {
    Integer at = columns.get(key(column));
    String value =
        at == null || at >= fields.size()
            ? ""
            : BLANKS.matcher(fields.get(at)).replaceAll(" ").strip();
    if (value.length() > LONGEST_TEXT && !column.endsWith("Ids") && !column.endsWith("posts")) {
      return faulty(column, "is longer than " + LONGEST_TEXT + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      return faulty(column, "contains a control character");
    }
    return value;
  }

  String required(String column) {
    String value = text(column);
    return value.isEmpty() && !faulted(column) ? faulty(column, "is missing") : value;
  }

  /** The first of two columns that has something. */
  String either(String column, String other) {
    String value = text(column);
    return value.isEmpty() ? text(other) : value;
  }

  List<String> list(String column) {
    return Arrays.stream(text(column).split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  @Nullable LocalDate day(String column) {
    String value = text(column);
    try {
      return value.isEmpty() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException notDay) {
      fault(column, "is not a date such as 2026-09-01");
      return null;
    }
  }

  /** The id of the row itself. */
  UUID id(SourcedId.Kind kind) {
    return SourcedId.of(kind, required("sourcedId"));
  }

  /** True when the row says that it is no longer there; OneRoster's way of removing. */
  boolean toBeDeleted() {
    String status = text("status").toLowerCase(Locale.ROOT);
    if (!status.isEmpty() && !status.equals("active") && !status.equals("tobedeleted")) {
      fault("status", "is neither active nor tobedeleted");
    }
    return status.equals("tobedeleted");
  }

  void fault(String column, String reason) {
    faults.add(new Rejection(file.fileName(), line, column, reason));
  }

  List<Rejection> faults() {
    return faults;
  }

  boolean sound() {
    return faults.isEmpty();
  }

  long line() {
    return line;
  }

  private boolean faulted(String column) {
    return faults.stream().anyMatch(fault -> fault.field().equals(column));
  }

  private String faulty(String column, String reason) {
    if (!faulted(column)) {
      fault(column, reason);
    }
    return "";
  }
}
