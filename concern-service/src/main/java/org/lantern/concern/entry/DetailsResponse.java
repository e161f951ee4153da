package org.lantern.concern.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.bodymap.BodyMark;
import org.lantern.concern.examination.Details;
import org.lantern.concern.kind.Kind;
import org.lantern.concern.kind.KindField;

/**
 * What an entry holds beside its words.
 *
 * @param kindVersion the version of the questions that were asked
 * @param consults whom it asks for advice, {@code senco}
 * @param form the answers, in the order of the questions; what is no question comes last
 * @param asSent what could not be read as it was meant, by the name of its field
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DetailsResponse(
    String kind,
    int kindVersion,
    String kindName,
    @Nullable String consults,
    List<Answer> form,
    List<Named> people,
    List<Mark> bodyMap,
    List<ToldResponse> toldWhom,
    List<AsSent> asSent) {

  /** An answer to a question of the kind, in words; {@code values} as it was sent. */
  @Serdeable
  record Answer(String field, String label, String text, List<String> values) {}

  /** Somebody beside the pupil. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Named(
      @Nullable UUID pupilId,
      @Nullable UUID staffId,
      @Nullable String name,
      String role,
      boolean worksWithChildren) {}

  /** A place on the figure, and in words. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Mark(String view, int x, int y, String part, @Nullable String note) {}

  /** Somebody who was told. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ToldResponse(String who, @Nullable Instant at) {}

  /** Something that could not be read. */
  @Serdeable
  record AsSent(String field, String text) {}

  static DetailsResponse of(Details details) {
    Kind kind = details.kind();
    return new DetailsResponse(
        kind.code(),
        kind.version(),
        kind.name(),
        kind.consults(),
        answers(details),
        details.persons().stream()
            .map(person ->
                new Named(
                    person.pupilId(),
                    person.staffId(),
                    person.name(),
                    person.roleOrOther().wire(),
                    person.worksWithChildren()))
            .toList(),
        details.bodyMap().stream().map(DetailsResponse::mark).toList(),
        details.toldWhom().stream().map(told -> new ToldResponse(told.who(), told.at())).toList(),
        details.asSent().entrySet().stream()
            .map(entry -> new AsSent(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Mark mark(BodyMark mark) {
    return new Mark(mark.view().wire(), mark.x(), mark.y(), mark.part().label(), mark.note());
  }

  private static List<Answer> answers(Details details) {
    return details.formInOrder().stream()
        .map(code -> {
          List<String> values = details.form().getOrDefault(code, List.of());
          return details
              .kind()
              .field(code)
              .map(field -> answer(field, values))
              .orElseGet(() -> new Answer(code, code, String.join("; ", values), values));
        })
        .toList();
  }

  private static Answer answer(KindField field, List<String> values) {
    return new Answer(field.code(), field.label(), field.words(values), values);
  }
}
