package org.lantern.provision.suggestion;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.ConcernReassessed;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.ConcernWithdrawn;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.SuggestionDetails;
import org.lantern.contracts.Topics;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** Events as concern-service makes them, handed to the handlers or sent through the broker. */
final class Concerns {
  private final ProvisionForTest service;

  Concerns(ProvisionForTest service) {
    this.service = service;
  }

  record Event(UUID id, String type, String topic, UUID key, Object data) {}

  Event concern(UUID concernId, UUID pupilId, List<UUID> schools, int tier, String... rules) {
    UUID id = UUID.randomUUID();
    return event(id, concernId, pupilId, schools, sealed(id, pupilId, tier, rules));
  }

  Event event(
      UUID id,
      UUID concernId,
      @Nullable UUID pupilId,
      List<UUID> schools,
      @Nullable String sealedSuggestion) {
    ConcernRecorded data =
        new ConcernRecorded(
            concernId,
            reference(concernId),
            pupilId,
            schools,
            "normal",
            Instant.parse("2026-11-16T09:00:00Z"),
            Instant.parse("2026-11-16T08:00:00Z"),
            null,
            sealedSuggestion);
    return new Event(id, ConcernRecorded.TYPE, Topics.CONCERN, data.subjectId(), data);
  }

  /** The entry was on this pupil by mistake. */
  Event withdrawn(UUID concernId, UUID pupilId, List<UUID> schools) {
    ConcernWithdrawn data =
        new ConcernWithdrawn(
            concernId, pupilId, schools, "normal", Instant.parse("2026-11-16T12:00:00Z"));
    return new Event(
        UUID.randomUUID(), ConcernWithdrawn.TYPE, Topics.CONCERN, data.subjectId(), data);
  }

  /** What it suggests since that hour of the day; no rules for nothing any more. */
  Event reassessed(
      UUID concernId, UUID pupilId, List<UUID> schools, int hour, int tier, String... rules) {
    UUID id = UUID.randomUUID();
    return new Event(
        id,
        ConcernReassessed.TYPE,
        Topics.CONCERN,
        pupilId,
        new ConcernReassessed(
            concernId,
            reference(concernId),
            pupilId,
            schools,
            Instant.parse("2026-11-16T09:00:00Z"),
            Instant.parse("2026-11-16T00:00:00Z").plus(Duration.ofHours(hour)),
            rules.length == 0 ? null : sealed(id, pupilId, tier, rules)));
  }

  static String reference(UUID concernId) {
    return "C-" + concernId.toString().substring(0, 6);
  }

  Event pupil(UUID pupilId, UUID school, String name, List<UUID> family) {
    UUID id = service.bean(Ids.class).next();
    String sealed =
        seal(
            new SealedFor(id, pupilId, PupilRegistered.FIELD),
            new PupilRegistered.PupilDetails(
                "B801200005001",
                name,
                "Testpupil",
                LocalDate.of(2015, 3, 1),
                "5",
                "none",
                family,
                List.of()));
    List<PupilRegistered.Enrolment> enrolments =
        List.of(new PupilRegistered.Enrolment(school, true, null, null));
    return new Event(
        id,
        PupilRegistered.TYPE,
        Topics.REGISTER,
        pupilId,
        new PupilRegistered(pupilId, enrolments, sealed));
  }

  private String sealed(UUID eventId, UUID pupilId, int tier, String... rules) {
    List<SuggestionDetails.Reason> reasons =
        List.of(rules).stream()
            .map(rule -> new SuggestionDetails.Reason(rule, "Because of " + rule + "."))
            .toList();
    return seal(
        new SealedFor(eventId, pupilId, ConcernRecorded.SUGGESTION_FIELD),
        new SuggestionDetails(tier, reasons));
  }

  private String seal(SealedFor target, Object content) {
    try {
      return service
          .bean(Sealer.class)
          .sealText(
              Audience.REGISTER,
              target,
              service.bean(JsonMapper.class).writeValueAsString(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As messaging hands it over, in a transaction of its own. */
  void handle(Event event) {
    IncomingEvent incoming =
        new IncomingEvent(
            event.id(),
            event.type(),
            "concern-service",
            Instant.EPOCH,
            event.topic(),
            event.data());
    service
        .transactions()
        .<Map<String, String>>background(tx -> {
          switch (event.type()) {
            case ConcernRecorded.TYPE -> service.bean(SuggestPlans.class).handle(tx, incoming);
            case ConcernWithdrawn.TYPE, ConcernReassessed.TYPE ->
                service.bean(FollowConcerns.class).handle(tx, incoming);
            case PupilRegistered.TYPE -> service.bean(KeepFamilyOut.class).handle(tx, incoming);
            default -> throw new AssertionError(event.type());
          }
          return Map.of();
        });
  }

  /** Through the broker. */
  void send(Event event) {
    service
        .transactions()
        .<Map<String, String>>background(tx -> {
          service
              .bean(Outbox.class)
              .append(
                  tx,
                  new OutgoingEvent(
                      event.id(), event.type(), event.topic(), event.key(), event.data()));
          return Map.of();
        });
  }
}
