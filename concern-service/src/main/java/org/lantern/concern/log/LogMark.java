package org.lantern.concern.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.bodymap.BodyPart;

/**
 * A row of the body map on the log page, as it was typed.
 *
 * @param number from 1
 * @param part the code of a part of the body
 * @param view only where the figure was clicked, with the exact place
 */
public record LogMark(int number, String part, String view, String x, String y, String note) {
  /** More rows than that are not offered. */
  public static final int MOST = 20;

  /** The name of one of its fields. */
  public String field(String name) {
    return "mark-" + number + "-" + name;
  }

  public boolean isEmpty() {
    return part.isBlank() && view.isBlank() && note.isBlank();
  }

  /** Where it is drawn, null where it says no place. */
  public @Nullable Place place() {
    BodyPart named = BodyPart.ofWire(part).orElse(null);
    if (x.matches("\\d{1,4}") && y.matches("\\d{1,4}") && !view.isBlank()) {
      return new Place(view, Integer.parseInt(x), Integer.parseInt(y));
    }
    return named == null ? null : new Place(named.view().wire(), named.x(), named.y());
  }

  /** A place on one side of the figure. */
  public record Place(String view, int x, int y) {}

  /** The rows that hold something, one after the other. */
  static List<LogMark> typed(LogRequest typed) {
    List<LogMark> marks = new ArrayList<>();
    for (int at = 1; at <= 99 && marks.size() < MOST; at++) {
      LogMark mark = of(typed, at, marks.size() + 1);
      if (!mark.isEmpty()) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** The rows that the page shows: those with something, and one to fill in. */
  static List<LogMark> shown(LogRequest typed) {
    List<LogMark> marks = new ArrayList<>(typed(typed));
    if (marks.size() < MOST) {
      marks.add(new LogMark(marks.size() + 1, "", "", "", "", ""));
    }
    return marks;
  }

  private static LogMark of(LogRequest typed, int at, int number) {
    String prefix = "mark-" + at + "-";
    return new LogMark(
        number,
        typed.further(prefix + "part"),
        typed.further(prefix + "view"),
        typed.further(prefix + "x"),
        typed.further(prefix + "y"),
        typed.further(prefix + "note"));
  }
}
