package org.lantern.safeguarding.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;

/**
 * An alert with its content, for somebody who is entitled to it and whose reading has been audited.
 *
 * @param actBy when everybody is told again unless something is done
 * @param unreadable true while the content cannot be opened here; then there is none
 * @param further what else was recorded, each under a label to be shown with it
 * @param history the latest entries, oldest first
 * @param historyCut true when there are earlier entries than these
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AlertDetailResponse(
    UUID id,
    long version,
    String level,
    String reference,
    UUID concernId,
    @Nullable UUID pupilId,
    UUID schoolId,
    String state,
    Instant openedAt,
    int step,
    @Nullable Instant nextStepAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    boolean drill,
    @Nullable String holder,
    @Nullable Instant firstActionAt,
    @Nullable Instant actBy,
    boolean unreadable,
    List<UUID> schoolIds,
    @Nullable Pupil pupil,
    @Nullable String pupilDescription,
    @Nullable String category,
    @Nullable String categoryName,
    @Nullable String narrative,
    @Nullable String childVoice,
    @Nullable String actionTaken,
    @Nullable String people,
    @Nullable Instant observedAt,
    @Nullable Boolean immediateDanger,
    @Nullable String reportedBy,
    @Nullable AboutAdult aboutAdult,
    List<String> because,
    List<String> flags,
    List<Further> further,
    List<Event> history,
    boolean historyCut) {

  /** A pupil as everywhere in the suite. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Pupil(
      @Nullable UUID id,
      @Nullable String upn,
      @Nullable String name,
      @Nullable String yearGroup,
      School school) {}

  /** The school that leads; its name is null where the register does not know it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record School(UUID id, @Nullable String name) {}

  /**
   * The adult whom an allegation is about: by their id in the register, or else by the name that
   * was given; both are null when nobody was named.
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record AboutAdult(@Nullable UUID staffId, @Nullable String name) {}

  /** One thing more that was recorded. */
  @Serdeable
  public record Further(String label, String text) {}

  /** One entry of the history. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Event(
      Instant at,
      String kind,
      @Schema(
              description =
                  "A member of staff's id in the register, the login of somebody who is not in it,"
                      + " or the service itself; in older entries a login.")
          String actor,
      @Nullable Integer round,
      @Nullable Integer step,
      @Nullable String channel,
      @Nullable String recipient,
      @Nullable String messageId,
      @Nullable Integer attempt,
      @Nullable String answer) {}

  static AlertDetailResponse of(OpenedAlert opened) {
    AlertResponse item = AlertResponse.of(opened.alert());
    DisclosureDetails details = opened.details();
    return new AlertDetailResponse(
        item.id(),
        item.version(),
        item.level(),
        item.reference(),
        item.concernId(),
        item.pupilId(),
        item.schoolId(),
        item.state(),
        item.openedAt(),
        item.step(),
        item.nextStepAt(),
        item.acknowledgedBy(),
        item.acknowledgedAt(),
        item.drill(),
        item.holder(),
        item.firstActionAt(),
        opened.alert().handling().actBy(),
        details == null,
        opened.alert().schoolIds(),
        details == null ? null : pupil(opened, details),
        details == null ? null : details.pupilDescription(),
        details == null ? null : details.category(),
        details == null ? null : details.categoryName(),
        details == null ? null : details.narrative(),
        details == null ? null : details.childVoice(),
        details == null ? null : details.actionTaken(),
        details == null ? null : details.people(),
        details == null ? null : details.observedAt(),
        details == null ? null : details.immediateDanger(),
        details == null ? null : details.reporterName(),
        details == null || details.aboutAdult() == null
            ? null
            : new AboutAdult(details.aboutAdult().staffId(), details.aboutAdult().name()),
        details == null ? List.of() : details.because(),
        details == null ? List.of() : details.flags(),
        details == null ? List.of() : further(details),
        opened.history().stream().map(AlertDetailResponse::event).toList(),
        opened.historyCut());
  }

  private static @Nullable Pupil pupil(OpenedAlert opened, DisclosureDetails details) {
    Alert alert = opened.alert();
    return alert.pupilId() == null && details.pupilName() == null
        ? null
        : new Pupil(
            alert.pupilId(),
            details.upn(),
            details.pupilName(),
            details.yearGroup(),
            new School(alert.leadSchool(), opened.schoolName()));
  }

  private static List<Further> further(DisclosureDetails details) {
    List<DisclosureDetails.Further> further = details.further();
    return further == null
        ? List.of()
        : further.stream().map(line -> new Further(line.label(), line.text())).toList();
  }

  private static Event event(HistoryEntry entry) {
    Position position = entry.position();
    return new Event(
        entry.at(),
        entry.kind().wire(),
        entry.actor(),
        position == null ? null : position.round(),
        position == null ? null : position.step(),
        entry.channel() == null ? null : entry.channel().wire(),
        entry.recipient(),
        entry.messageId(),
        entry.attempt(),
        entry.answer());
  }
}
