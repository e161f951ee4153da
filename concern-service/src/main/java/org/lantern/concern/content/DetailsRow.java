package org.lantern.concern.content;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.bodymap.BodyMark;
import org.lantern.concern.bodymap.BodyView;
import org.lantern.concern.examination.Details;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.submission.Person;
import org.lantern.concern.submission.PersonRole;
import org.lantern.concern.submission.Told;

/**
 * What a concern holds beside its words as it rests, sealed with them; a plain one has none. The
 * version of the kind stays with it: its questions are those that were asked.
 */
@Serdeable
record DetailsRow(
    String kind,
    int kindVersion,
    Map<String, List<String>> form,
    List<PersonRow> persons,
    List<MarkRow> bodyMap,
    List<ToldRow> toldWhom,
    Map<String, String> asSent) {

  /** Somebody who was named; records from before it was asked say nothing of their work. */
  @Serdeable
  record PersonRow(
      @Nullable UUID pupilId,
      @Nullable UUID staffId,
      @Nullable String name,
      @Nullable String role,
      @Nullable Boolean worksWithChildren) {}

  /** A place on the figure. */
  @Serdeable
  record MarkRow(String view, int x, int y, @Nullable String note) {}

  /** Somebody who was told. */
  @Serdeable
  record ToldRow(String who, @Nullable Instant at) {}

  /** Null where there is nothing to keep. */
  static @Nullable DetailsRow of(Details details) {
    return details.isPlain()
        ? null
        : new DetailsRow(
            details.kind().code(),
            details.kind().version(),
            details.form(),
            details.persons().stream().map(DetailsRow::person).toList(),
            details.bodyMap().stream()
                .map(mark -> new MarkRow(mark.view().wire(), mark.x(), mark.y(), mark.note()))
                .toList(),
            details.toldWhom().stream().map(told -> new ToldRow(told.who(), told.at())).toList(),
            details.asSent());
  }

  /** As it was recorded; a kind that is gone from the data is read as a plain one. */
  Details details(Kinds kinds) {
    return new Details(
        kinds.of(kind, kindVersion).orElse(kinds.plain()),
        form,
        IntStream.range(0, persons.size()).mapToObj(at -> person(at, persons.get(at))).toList(),
        bodyMap.stream()
            .map(mark ->
                new BodyMark(
                    BodyView.ofWire(mark.view()).orElseThrow(), mark.x(), mark.y(), mark.note()))
            .toList(),
        toldWhom.stream().map(told -> new Told(told.who(), told.at())).toList(),
        asSent,
        Set.of());
  }

  private static PersonRow person(Person person) {
    PersonRole role = person.role();
    return new PersonRow(
        person.pupilId(),
        person.staffId(),
        person.name(),
        role == null ? null : role.wire(),
        person.worksWithChildren() ? true : null);
  }

  private static Person person(int at, PersonRow row) {
    String role = row.role();
    return new Person(
        at,
        row.pupilId(),
        row.staffId(),
        row.name(),
        role == null ? null : PersonRole.ofWire(role),
        Boolean.TRUE.equals(row.worksWithChildren()));
  }
}
