package org.lantern.concern.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The system that an export comes from, and under which names it writes what is read here. Exports
 * differ by version and by what a school has ticked, so each field goes by several names; the first
 * one that the header has is taken, without regard to case. All other columns stay in the original
 * alone.
 */
public enum Origin {
  CPOMS(
      "cpoms",
      "CPOMS",
      Map.of(
          Column.REFERENCE, List.of("Incident ID", "ID", "Reference"),
          Column.UPN, List.of("UPN", "Student UPN"),
          Column.NAME, List.of("Student", "Student Name", "Name"),
          Column.BORN, List.of("DOB", "Date of Birth"),
          Column.HAPPENED, List.of("Incident Date", "Date/Time", "Date"),
          Column.RECORDED, List.of("Date Added", "Created", "Added On"),
          Column.CATEGORY, List.of("Categories", "Category"),
          Column.TEXT, List.of("Incident", "Description", "Text"),
          Column.ACTIONS, List.of("Actions", "Action Taken"),
          Column.REPORTER, List.of("Added By", "Author", "Reported By"))),
  MY_CONCERN(
      "myconcern",
      "MyConcern",
      Map.of(
          Column.REFERENCE, List.of("Concern ID", "Concern Reference", "ID"),
          Column.UPN, List.of("UPN", "Pupil UPN", "Profile UPN"),
          Column.NAME, List.of("Pupil", "Profile Name", "Name"),
          Column.BORN, List.of("Date of Birth", "DOB"),
          Column.HAPPENED, List.of("Date of Concern", "Concern Date", "Date"),
          Column.RECORDED, List.of("Date Raised", "Date Reported", "Created"),
          Column.CATEGORY, List.of("Categories", "Category", "Concern Type"),
          Column.TEXT, List.of("Concern Details", "Details", "Description"),
          Column.ACTIONS, List.of("Actions Taken", "Actions"),
          Column.REPORTER, List.of("Reported By", "Raised By")));

  private static final List<String> FILES = List.of("Attachments", "Files", "Documents");

  private final String wire;
  private final String words;
  private final Map<Column, List<String>> names;

  Origin(String wire, String words, Map<Column, List<String>> names) {
    this.wire = wire;
    this.words = words;
    this.names = names;
  }

  /** What is read of a row. */
  public enum Column {
    REFERENCE("the number of the entry"),
    UPN("the child's UPN"),
    NAME("the child's name, with the date of birth where there is no UPN"),
    BORN("the child's date of birth"),
    HAPPENED("when it happened"),
    RECORDED("when it was written down"),
    CATEGORY("the heading"),
    TEXT("what was seen or heard"),
    ACTIONS("what was done"),
    REPORTER("who wrote it"),
    FILES("names of files, parted by semicolons");

    private final String words;

    Column(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public String wire() {
    return wire;
  }

  public String words() {
    return words;
  }

  /** The names of a column, the preferred one first. */
  public List<String> names(Column column) {
    return column == Column.FILES ? FILES : names.getOrDefault(column, List.of());
  }

  static Optional<Origin> ofWire(String word) {
    return Arrays.stream(values()).filter(origin -> origin.wire.equals(word)).findFirst();
  }
}
