package org.lantern.concern.selfaudit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school's audit against one version of a framework.
 *
 * @param items in the order of the document
 * @param next the cursor of the following items; null on the last page
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SelfAuditResponse(
    UUID schoolId,
    UUID frameworkId,
    String code,
    int version,
    Counts progress,
    List<Part> sections,
    List<Line> items,
    @Nullable String next) {

  /** How many items stand in which state. */
  @Serdeable
  record Counts(int met, int partly, int notMet, int notLookedAt, int total) {
    static Counts of(Progress progress) {
      return new Counts(
          progress.met(),
          progress.partly(),
          progress.notMet(),
          progress.notLookedAt(),
          progress.total());
    }
  }

  /** One section with its progress. */
  @Serdeable
  record Part(String id, String title, Counts progress) {}

  /**
   * One item.
   *
   * @param number of the last answer, 0 before the first; its ETag
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Line(
      String itemId,
      String section,
      @Nullable String tier,
      String text,
      int number,
      String state,
      @Nullable String evidence,
      @Nullable String owner,
      @Nullable LocalDate date,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy) {

    static Line of(AuditLine line) {
      AuditAnswer answer = line.answer();
      return new Line(
          line.item().id(),
          line.item().section(),
          line.item().tier(),
          line.item().text(),
          line.number(),
          line.state().wire(),
          answer == null ? null : answer.evidence(),
          answer == null ? null : answer.owner(),
          answer == null ? null : answer.dueOn(),
          answer == null ? null : answer.answeredAt(),
          answer == null ? null : answer.answeredBy());
    }
  }

  static SelfAuditResponse of(SelfAudit audit, List<AuditLine> shown, @Nullable String next) {
    return new SelfAuditResponse(
        audit.schoolId(),
        audit.version().id(),
        audit.version().code(),
        audit.version().version(),
        Counts.of(audit.progress()),
        audit.parts().stream()
            .map(part ->
                new Part(part.section().id(), part.section().title(), Counts.of(part.progress())))
            .toList(),
        shown.stream().map(Line::of).toList(),
        next);
  }
}
