package org.lantern.concern.parents;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A published version for parents. */
@Serdeable
record ParentsResponse(
    UUID schoolId,
    UUID frameworkId,
    int number,
    LocalDate publishedOn,
    String publishedBy,
    String title,
    String school,
    String introduction,
    List<String> contacts,
    List<Step> steps) {

  /** One tier, or what belongs to all of them. */
  @Serdeable
  record Step(String name, String words, List<Part> parts) {}

  /** One heading with its lines. */
  @Serdeable
  record Part(String heading, List<String> lines) {}

  static ParentsResponse of(ParentsVersion version) {
    ParentsMap map = version.document();
    return new ParentsResponse(
        version.schoolId(),
        version.versionId(),
        version.number(),
        version.publishedOn(),
        version.publishedBy(),
        map.title(),
        map.school(),
        map.introduction(),
        map.contacts(),
        map.steps().stream()
            .map(step ->
                new Step(
                    step.name(),
                    step.words(),
                    step.parts().stream()
                        .map(part -> new Part(part.heading(), part.lines()))
                        .toList()))
            .toList());
  }
}
