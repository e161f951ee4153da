package org.lantern.concern.kind;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind as the data file holds it. */
@Serdeable
record KindRow(
    String code,
    int version,
    LocalDate from,
    String name,
    String about,
    String source,
    boolean counts,
    @Nullable String category,
    @Nullable String consults,
    @Nullable Boolean sameDay,
    List<FieldRow> fields) {

  /** A question as the data file holds it. */
  @Serdeable
  record FieldRow(
      String code,
      String label,
      @Nullable String hint,
      String type,
      @Nullable Boolean required,
      @Nullable WhenRow neededWhen,
      @Nullable List<ChoiceRow> choices) {

    KindField field() {
      return new KindField(
          code,
          label,
          hint,
          FieldType.ofWire(type).orElseThrow(),
          Boolean.TRUE.equals(required),
          neededWhen == null ? null : new KindField.When(neededWhen.field(), neededWhen.is()),
          choices == null
              ? List.of()
              : choices.stream()
                  .map(choice -> new KindField.Choice(choice.code(), choice.label()))
                  .toList());
    }
  }

  /** An answer that can be chosen. */
  @Serdeable
  record ChoiceRow(String code, String label) {}

  /** Another question and its answer. */
  @Serdeable
  record WhenRow(String field, String is) {}

  Kind kind() {
    return new Kind(
        code,
        version,
        from,
        name,
        about,
        source,
        counts,
        category,
        consults,
        Boolean.TRUE.equals(sameDay),
        fields.stream().map(FieldRow::field).toList());
  }
}
