package org.lantern.concern.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds as the API shows them.
 *
 * @param items in the order in which staff see them
 */
@Serdeable
record KindResponse(List<Item> items) {

  /**
   * One kind.
   *
   * @param from the first day of this version
   * @param category the heading that is taken where none is chosen
   * @param consults whom it asks for advice
   * @param sameDay it is to be recorded on the day on which it happened
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Item(
      String code,
      int version,
      LocalDate from,
      String name,
      String about,
      String source,
      @Nullable String category,
      @Nullable String consults,
      boolean sameDay,
      List<Question> fields) {}

  /**
   * One question.
   *
   * @param type {@code text}, {@code long-text}, {@code choice}, {@code choices}, {@code
   *     date-time}, {@code day} or {@code minutes}
   * @param neededWhen the answer to another question that makes this one required
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Question(
      String code,
      String label,
      @Nullable String hint,
      String type,
      boolean required,
      @Nullable Condition neededWhen,
      List<Answer> choices) {}

  /** Another question and its answer. */
  @Serdeable
  record Condition(String field, String is) {}

  /** An answer that can be chosen. */
  @Serdeable
  record Answer(String code, String label) {}

  static KindResponse of(List<Kind> kinds) {
    return new KindResponse(kinds.stream().map(KindResponse::item).toList());
  }

  private static Item item(Kind kind) {
    return new Item(
        kind.code(),
        kind.version(),
        kind.from(),
        kind.name(),
        kind.about(),
        kind.source(),
        kind.category(),
        kind.consults(),
        kind.sameDay(),
        kind.fields().stream().map(KindResponse::question).toList());
  }

  private static Question question(KindField field) {
    KindField.When when = field.neededWhen();
    return new Question(
        field.code(),
        field.label(),
        field.hint(),
        field.type().wire(),
        field.required(),
        when == null ? null : new Condition(when.field(), when.is()),
        field.choices().stream().map(choice -> new Answer(choice.code(), choice.label())).toList());
  }
}
