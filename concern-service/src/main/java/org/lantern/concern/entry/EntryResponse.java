package org.lantern.concern.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.allegation.LadoClock;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.examination.Details;
import org.lantern.contracts.Level;
import org.lantern.platform.time.England;

/**
 * One entry as somebody may read it.
 *
 * @param pupil null where no pupil was found, or where they are not in the reader's scope
 * @param schoolId the named lead
 * @param category under which it stands today, {@code categoryName} too; reclassifications tell of
 *     those before
 * @param because the rules that made the level when it was recorded, in words
 * @param recordedSameDay whether it was recorded on the day on which it happened, for a kind that
 *     asks for it; null for all others
 * @param ladoDueAt when the LADO must know of it, for whoever manages the allegation
 * @param ladoToldAt when the LADO was told, for the same person; null while nobody recorded it
 * @param movedFrom the reference under which it stood on the wrong child first
 * @param corrections appended, oldest first: the words above are the original's
 * @param advice what the SENCOs who were asked answered, oldest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EntryResponse(
    UUID id,
    String reference,
    String level,
    boolean urgent,
    @Nullable Pupil pupil,
    @Nullable String pupilDescription,
    UUID schoolId,
    String category,
    String categoryName,
    String narrative,
    @Nullable String people,
    @Nullable String childVoice,
    @Nullable String actionTaken,
    @Nullable AboutAdult aboutAdult,
    boolean immediateDanger,
    Instant observedAt,
    Instant recordedAt,
    Reporter recordedBy,
    List<String> because,
    @Nullable Integer suggestedTier,
    List<String> flags,
    @Nullable String place,
    @Nullable String childWishes,
    @Nullable String childTold,
    DetailsResponse details,
    @Nullable Boolean recordedSameDay,
    @Nullable Instant ladoDueAt,
    @Nullable Instant ladoToldAt,
    List<FrameworkVersion> frameworkVersions,
    @Nullable String movedFrom,
    List<CorrectionResponse> corrections,
    List<ReclassificationResponse> reclassifications,
    List<AdviceResponse> advice) {

  /** A version of a framework that the school followed when it was recorded. */
  @Serdeable
  record FrameworkVersion(UUID id, String code, String title, int version) {}

  /** A pupil as the suite shows one. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Pupil(
      UUID id, @Nullable String upn, String name, String yearGroup, @Nullable School school) {}

  /** The lead school of the entry. */
  @Serdeable
  record School(UUID id, String name) {}

  /** The adult whom it is about. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AboutAdult(@Nullable UUID staffId, @Nullable String name) {}

  /** Who recorded it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Reporter(@Nullable UUID staffId, String name) {}

  static EntryResponse of(Reading.Whole whole) {
    Entry entry = whole.entry();
    ContentRow content = whole.content();
    Trail trail = whole.trail();
    Details details = whole.details();
    LadoClock lado = whole.lado();
    return new EntryResponse(
        entry.id(),
        entry.reference(),
        entry.level().wire(),
        entry.level() == Level.URGENT,
        pupil(entry.pupil()),
        content.pupilDescription(),
        entry.schoolIds().getFirst(),
        entry.category(),
        trail.categoryName(content.categoryName()),
        content.narrative(),
        content.people(),
        content.childVoice(),
        content.actionTaken(),
        entry.route() == null ? null : new AboutAdult(content.adultStaffId(), content.adultName()),
        entry.immediateDanger(),
        entry.observedAt(),
        entry.recordedAt(),
        new Reporter(entry.reporterStaffId(), content.reporterName()),
        content.because(),
        entry.suggestedTier(),
        entry.flags(),
        content.place(),
        content.childWishes(),
        content.childTold(),
        DetailsResponse.of(details),
        details.kind().sameDay() ? isSameDay(entry) : null,
        lado == null ? null : lado.dueAt(),
        lado == null || lado.made() == null ? null : lado.made().madeAt(),
        entry.frameworkVersions().stream()
            .map(cited ->
                new FrameworkVersion(cited.id(), cited.code(), cited.title(), cited.version()))
            .toList(),
        entry.movedFrom(),
        trail.corrections().stream().map(CorrectionResponse::of).toList(),
        trail.reclassifications().stream().map(ReclassificationResponse::of).toList(),
        trail.advice().stream().map(AdviceResponse::of).toList());
  }

  private static boolean isSameDay(Entry entry) {
    return England.day(entry.observedAt()).equals(England.day(entry.recordedAt()));
  }

  private static @Nullable Pupil pupil(Entry.@Nullable PupilShown shown) {
    if (shown == null) {
      return null;
    }
    UUID schoolId = shown.schoolId();
    String schoolName = shown.schoolName();
    return new Pupil(
        shown.id(),
        shown.upn(),
        shown.name(),
        shown.yearGroup(),
        schoolId == null || schoolName == null ? null : new School(schoolId, schoolName));
  }
}
