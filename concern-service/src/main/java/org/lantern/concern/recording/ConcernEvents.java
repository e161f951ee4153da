package org.lantern.concern.recording;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.level.Reason;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Level;
import org.lantern.contracts.SuggestionDetails;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;
import org.lantern.platform.time.England;

/**
 * What the other services learn of a concern. Words leave sealed for safeguarding alone, the
 * suggestion sealed for those who hold the register, and the count names nobody.
 */
@Singleton
final class ConcernEvents {
  private final Outbox outbox;
  private final Sealer sealer;
  private final Json json;
  private final Ids ids;
  private final Duration tallyDelay;

  ConcernEvents(
      Outbox outbox,
      Sealer sealer,
      Json json,
      Ids ids,
      @Value("${lantern.tally.delay:10m}") Duration tallyDelay) {
    this.outbox = outbox;
    this.sealer = sealer;
    this.json = json;
    this.ids = ids;
    this.tallyDelay = tallyDelay;
  }

  /** The urgent one first: it must not wait for the others. The count goes apart from them. */
  void append(Transaction tx, NewConcern concern) {
    Level level = concern.accepted().level().level();
    if (level == Level.URGENT) {
      outbox.append(tx, raised(concern));
    }
    outbox.append(tx, recorded(concern, level));
    if (concern.isCounted()) {
      outbox.leaveApart(tx, tallied(concern), tallyDelay);
    }
  }

  private OutgoingEvent raised(NewConcern concern) {
    UUID eventId = ids.next();
    return new OutgoingEvent(
        eventId,
        DisclosureRaised.TYPE,
        Topics.URGENT,
        concern.subjectId(),
        new DisclosureRaised(
            concern.id(),
            concern.reference(),
            concern.accepted().pupilId(),
            concern.accepted().schoolIds(),
            Level.URGENT.wire(),
            concern.recordedAt(),
            sealedDetails(eventId, concern)));
  }

  private OutgoingEvent recorded(NewConcern concern, Level level) {
    UUID eventId = ids.next();
    return new OutgoingEvent(
        eventId,
        ConcernRecorded.TYPE,
        Topics.CONCERN,
        concern.subjectId(),
        new ConcernRecorded(
            concern.id(),
            concern.reference(),
            concern.accepted().pupilId(),
            concern.accepted().schoolIds(),
            level.wire(),
            concern.recordedAt(),
            concern.accepted().observedAt(),
            level == Level.REVIEW ? sealedDetails(eventId, concern) : null,
            sealedSuggestion(eventId, concern)));
  }

  /** Id and key are random: one that is ordered by time would stand beside the pupil's event. */
  private static OutgoingEvent tallied(NewConcern concern) {
    UUID school = concern.accepted().schoolIds().getFirst();
    LocalDate day = England.day(concern.accepted().observedAt());
    return new OutgoingEvent(
        UUID.randomUUID(),
        ConcernTallied.TYPE,
        Topics.CONCERN,
        UUID.randomUUID(),
        new ConcernTallied(
            school,
            concern.categoryCode(),
            concern.accepted().level().level().wire(),
            concern.suggestion().map(Suggestion::tier).orElse(null),
            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
  }

  private @Nullable String sealedSuggestion(UUID eventId, NewConcern concern) {
    if (concern.suggestion().isEmpty()) {
      return null;
    }
    Suggestion suggestion = concern.suggestion().get();
    SuggestionDetails details =
        new SuggestionDetails(
            suggestion.tier(),
            suggestion.reasons().stream()
                .map(reason -> new SuggestionDetails.Reason(reason.rule(), reason.text()))
                .toList());
    return seal(
        Audience.REGISTER, eventId, concern, ConcernRecorded.SUGGESTION_FIELD, json.bytes(details));
  }

  private String sealedDetails(UUID eventId, NewConcern concern) {
    return seal(
        Audience.DISCLOSURE,
        eventId,
        concern,
        DisclosureRaised.FIELD,
        json.bytes(details(concern)));
  }

  private String seal(
      Audience audience, UUID eventId, NewConcern concern, String field, byte[] plain) {
    return sealer.sealText(
        audience,
        new SealedFor(eventId, concern.subjectId(), field),
        new String(plain, StandardCharsets.UTF_8));
  }

  private static DisclosureDetails details(NewConcern concern) {
    Examined.Accepted accepted = concern.accepted();
    Examined.Texts texts = accepted.texts();
    KnownPupil pupil = accepted.pupil();
    return new DisclosureDetails(
        pupil == null ? null : pupil.name(),
        pupil == null ? null : pupil.upn(),
        pupil == null ? null : pupil.yearGroup(),
        Travelling.text(texts.pupilDescription()),
        concern.categoryCode(),
        accepted.categoryName(),
        Travelling.narrative(texts.narrative()),
        Travelling.text(texts.childVoice()),
        Travelling.text(texts.actionTaken()),
        Travelling.text(texts.people()),
        accepted.observedAt(),
        accepted.immediateDanger(),
        concern.reporterStaffId(),
        concern.reporter().name(),
        concern.conflict().excludedStaffIds(),
        aboutAdult(concern),
        accepted.level().because().stream().map(Reason::text).toList(),
        accepted.flags().stream().map(Flag::code).toList(),
        FurtherLines.of(texts, accepted.details()));
  }

  private static DisclosureDetails.@Nullable AboutAdult aboutAdult(NewConcern concern) {
    Conflict.Route route = concern.conflict().route();
    if (route == null) {
      return null;
    }
    AdultGiven adult = concern.accepted().adult();
    return new DisclosureDetails.AboutAdult(
        adult == null ? null : adult.staffId(),
        adult == null ? null : Travelling.name(adult.name()),
        route.wire());
  }
}
