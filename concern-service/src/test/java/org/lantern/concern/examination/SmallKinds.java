package org.lantern.concern.examination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.kind.FieldType;
import org.lantern.concern.kind.Kind;
import org.lantern.concern.kind.KindField;
import org.lantern.concern.kind.Kinds;

/** Two kinds: a plain concern, and one with a few questions. */
final class SmallKinds {
  static final Kinds KINDS =
      Kinds.of(
          List.of(
              kind(Kind.CONCERN, List.of()),
              kind(
                  "call",
                  List.of(
                      field("who", FieldType.TEXT, true, null),
                      field("answered", FieldType.CHOICE, false, null),
                      field(
                          "why",
                          FieldType.LONG_TEXT,
                          false,
                          new KindField.When("answered", "no"))))));

  private SmallKinds() {}

  private static Kind kind(String code, List<KindField> fields) {
    LocalDate from = LocalDate.parse("2025-09-01");
    return new Kind(code, 1, from, code, "", "", true, null, null, false, fields);
  }

  private static KindField field(
      String code, FieldType type, boolean required, KindField.@Nullable When when) {
    List<KindField.Choice> choices =
        type == FieldType.CHOICE
            ? List.of(new KindField.Choice("yes", "Yes"), new KindField.Choice("no", "No"))
            : List.of();
    return new KindField(code, code, null, type, required, when, choices);
  }
}
