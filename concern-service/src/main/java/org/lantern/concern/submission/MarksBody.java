package org.lantern.concern.submission;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.bodymap.BodyMark;
import org.lantern.concern.bodymap.BodyPart;
import org.lantern.concern.bodymap.BodyView;
import org.lantern.contracts.Flag;

/** Reads the marks on the figure: by a view and a place on it, or by the name of a part. */
final class MarksBody {
  private static final int NUMBER_CHARACTERS = 20;

  private final ParticularsBody body;

  MarksBody(ParticularsBody body) {
    this.body = body;
  }

  List<BodyMark> read(@Nullable JsonNode node) {
    List<BodyMark> marks = new ArrayList<>();
    if (node == null || node.isNull()) {
      return marks;
    }
    if (!node.isArray()) {
      body.wrong("bodyMap", "", "Give a list of marks.", Flag.UNREADABLE_MARK, node);
      return marks;
    }
    int at = 0;
    for (JsonNode each : node.values()) {
      BodyMark mark = mark("bodyMap[" + at++ + "]", each);
      if (mark != null && marks.size() < ParticularsBody.MOST) {
        marks.add(mark);
      } else if (mark != null) {
        body.wrong(
            "bodyMap", "", "Set at most " + ParticularsBody.MOST + " marks.", Flag.LONG_TEXT, each);
      }
    }
    return marks;
  }

  private @Nullable BodyMark mark(String field, JsonNode node) {
    if (!node.isObject()) {
      body.wrong(field, "", "Give view, x and y, or a part.", Flag.UNREADABLE_MARK, node);
      return null;
    }
    Given<String> note = ConcernBody.text(node, "note");
    String words = note.orNull();
    if (note instanceof Given.Unreadable<String>(String raw)) {
      body.wrong(field, ".note", "Write it as text.", Flag.UNREADABLE_MARK, node);
      words = raw;
    } else if (words != null && words.length() > Limits.NOTE_CHARACTERS) {
      body.wrong(
          field,
          ".note",
          "Shorten it to " + Limits.NOTE_CHARACTERS + " characters.",
          Flag.LONG_TEXT,
          null);
    }
    BodyView view =
        ConcernBody.text(node, "view").read(word -> BodyView.ofWire(word).orElse(null)).orNull();
    Integer x = place(node.get("x"));
    Integer y = place(node.get("y"));
    if (view != null && x != null && y != null) {
      return new BodyMark(view, x, y, words);
    }
    Given<BodyPart> part =
        ConcernBody.text(node, "part").read(word -> BodyPart.ofWire(word).orElse(null));
    BodyPart named = part.orNull();
    if (named != null) {
      return BodyMark.at(named, words);
    }
    if (part instanceof Given.Unreadable) {
      body.wrong(field, ".part", "It is no part of the figure.", Flag.UNREADABLE_MARK, node);
    }
    if (view == null) {
      body.wrong(field, ".view", "Say front or back.", Flag.UNREADABLE_MARK, node);
    }
    if (x == null) {
      body.wrong(field, ".x", "Give a number from 0 to 1000.", Flag.UNREADABLE_MARK, node);
    }
    if (y == null) {
      body.wrong(field, ".y", "Give a number from 0 to 1000.", Flag.UNREADABLE_MARK, node);
    }
    return null;
  }

  private static @Nullable Integer place(@Nullable JsonNode node) {
    String text = node == null ? "" : ConcernBody.plain(node).strip();
    if (text.isEmpty() || text.length() > NUMBER_CHARACTERS) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= BodyMark.EXTENT ? (int) Math.round(number) : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}
