package org.lantern.concern.telling;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.content.FurtherLines;
import org.lantern.concern.content.Json;
import org.lantern.concern.content.Travelling;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.examination.Places;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.suggestion.Suggestion;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Level;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * What the other services learn of a concern. Words leave sealed for safeguarding alone, the
 * suggestion sealed for those who hold the register, and the count names nobody.
 */
@Singleton
public final class ConcernEvents {
  private final Outbox outbox;
  private final Sealer sealer;
  private final Json json;
  private final Kinds kinds;
  private final Ids ids;
  private final SealedSuggestions sealedSuggestions;
  private final Tallies tallies;

  ConcernEvents(
      Outbox outbox,
      Sealer sealer,
      Json json,
      Kinds kinds,
      Ids ids,
      SealedSuggestions sealedSuggestions,
      Tallies tallies) {
    this.outbox = outbox;
    this.sealer = sealer;
    this.json = json;
    this.kinds = kinds;
    this.ids = ids;
    this.sealedSuggestions = sealedSuggestions;
    this.tallies = tallies;
  }

  /** The urgent one first: it must not wait for the others. The count goes apart from them. */
  public void append(
      Transaction tx, Telling concern, Optional<Suggestion> suggestion, Optional<TallyCell> cell) {
    appendUncounted(tx, concern, suggestion);
    cell.ifPresent(where -> tallies.count(tx, where));
  }

  /** As of a new concern; of one under a new name the count is told elsewhere. */
  public void appendUncounted(Transaction tx, Telling concern, Optional<Suggestion> suggestion) {
    if (concern.level() == Level.URGENT) {
      outbox.append(tx, raised(concern));
    }
    outbox.append(tx, recorded(concern, suggestion));
  }

  /**
   * Tells safeguarding what has become known about a concern of which it knows, or which was raised
   * so far that it must: another event about the same alert, which can only raise it. Of an
   * ordinary concern there is nothing to tell.
   */
  public void amend(Transaction tx, Telling concern) {
    switch (concern.level()) {
      case URGENT -> outbox.append(tx, raised(concern));
      case REVIEW -> outbox.append(tx, recorded(concern, Optional.empty()));
      case NORMAL -> {}
    }
  }

  private OutgoingEvent raised(Telling concern) {
    UUID eventId = ids.next();
    return new OutgoingEvent(
        eventId,
        DisclosureRaised.TYPE,
        Topics.URGENT,
        concern.subjectId(),
        new DisclosureRaised(
            concern.id(),
            concern.reference(),
            concern.pupilId(),
            concern.schoolIds(),
            Level.URGENT.wire(),
            concern.recordedAt(),
            sealedDetails(eventId, concern)));
  }

  private OutgoingEvent recorded(Telling concern, Optional<Suggestion> suggestion) {
    UUID eventId = ids.next();
    return new OutgoingEvent(
        eventId,
        ConcernRecorded.TYPE,
        Topics.CONCERN,
        concern.subjectId(),
        new ConcernRecorded(
            concern.id(),
            concern.reference(),
            concern.pupilId(),
            concern.schoolIds(),
            concern.level().wire(),
            concern.recordedAt(),
            concern.observedAt(),
            concern.level() == Level.REVIEW ? sealedDetails(eventId, concern) : null,
            suggestion
                .map(tier -> sealedSuggestions.seal(eventId, concern.subjectId(), tier))
                .orElse(null)));
  }

  private String sealedDetails(UUID eventId, Telling concern) {
    return sealer.sealText(
        Audience.DISCLOSURE,
        new SealedFor(eventId, concern.subjectId(), DisclosureRaised.FIELD),
        new String(json.bytes(details(concern)), StandardCharsets.UTF_8));
  }

  private DisclosureDetails details(Telling concern) {
    ContentRow words = concern.content();
    KnownPupil pupil = concern.pupil();
    UUID reporter = concern.reporterStaffId();
    return new DisclosureDetails(
        pupil == null ? null : pupil.name(),
        pupil == null ? null : pupil.upn(),
        pupil == null ? null : pupil.yearGroup(),
        Travelling.text(words.pupilDescription()),
        concern.category(),
        concern.categoryName(),
        Travelling.narrative(words.narrative()),
        Travelling.text(words.childVoice()),
        Travelling.text(words.actionTaken()),
        Travelling.text(words.people()),
        concern.observedAt(),
        concern.immediateDanger(),
        reporter == null ? Places.NONE : reporter,
        words.reporterName(),
        concern.excludedStaffIds(),
        aboutAdult(concern),
        concern.because(),
        concern.flags(),
        FurtherLines.travelling(FurtherLines.of(words, words.detailsOr(kinds))),
        concern.takenOn());
  }

  private static DisclosureDetails.@Nullable AboutAdult aboutAdult(Telling concern) {
    Conflict.Route route = concern.route();
    ContentRow words = concern.content();
    return route == null
        ? null
        : new DisclosureDetails.AboutAdult(
            words.adultStaffId(), Travelling.name(words.adultName()), route.wire());
  }
}
