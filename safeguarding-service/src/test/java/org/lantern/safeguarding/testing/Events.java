package org.lantern.safeguarding.testing;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.SchoolRegistered;
import org.lantern.contracts.StaffRegistered;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.messaging.EventIntake;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.wire.Arrival;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** What other services would send, given to the inbox of a running service. */
public final class Events {
  public static final String PUPIL = "Ada Bellweather";
  public static final String UPN = "B801200005001";
  public static final String NARRATIVE = "She showed me a bruise on her arm.";
  public static final String PLACE = "In the cloakroom";

  private final EventIntake intake;
  private final Inbox inbox;
  private final Sealer sealer;
  private final JsonMapper json;
  private final Ids ids;

  Events(SafeguardingServer server) {
    this.intake = server.context().getBean(EventIntake.class);
    this.inbox = server.context().getBean(Inbox.class);
    this.sealer = server.context().getBean(Sealer.class);
    this.json = server.context().getBean(JsonMapper.class);
    this.ids = server.context().getBean(Ids.class);
  }

  public static UUID staff(String login) {
    UUID id = DemoLogins.of(login).orElseThrow().staffId();
    if (id == null) {
      throw new IllegalArgumentException(login + " is nobody in the register");
    }
    return id;
  }

  public static String email(String login) {
    return login + "@trust.example";
  }

  /** The schools of the demo, and the people who can sign in to it. */
  void registerTheDemo() {
    for (DemoSchool school : DemoSchool.ALL) {
      accept(
          ids.next(),
          Topics.REGISTER,
          SchoolRegistered.TYPE,
          new SchoolRegistered(school.id(), school.name(), school.phase(), null, null, null));
    }
    for (DemoLogins.Login login : DemoLogins.ALL) {
      if (login.staffId() != null) {
        boolean trust = login.roles().contains("trust-safeguarding");
        String role = login.login().equals("deputy") ? "deputy-dsl" : login.roles().getLast();
        register(
            login.staffId(),
            email(login.login()),
            new StaffRegistered.Post(role, trust ? null : login.schools().getFirst(), null, null));
      }
    }
  }

  /** A member of staff with these posts. */
  public void register(UUID staffId, @Nullable String email, StaffRegistered.Post... posts) {
    UUID eventId = ids.next();
    String sealed =
        sealer.sealText(
            Audience.REGISTER,
            new SealedFor(eventId, staffId, StaffRegistered.FIELD),
            write(new StaffRegistered.StaffDetails("Given", "Family-" + staffId, email)));
    accept(
        eventId,
        Topics.REGISTER,
        StaffRegistered.TYPE,
        new StaffRegistered(staffId, List.of(posts), sealed));
  }

  /** The id of an event that comes later than all before. */
  public UUID nextId() {
    return ids.next();
  }

  /** A pupil as the register has them from this event on. */
  public void pupil(
      UUID eventId,
      UUID pupilId,
      List<UUID> familyStaffIds,
      @Nullable List<UUID> familyKeys,
      DemoSchool... schools) {
    String sealed =
        sealer.sealText(
            Audience.REGISTER,
            new SealedFor(eventId, pupilId, PupilRegistered.FIELD),
            write(
                new PupilRegistered.PupilDetails(
                    UPN, "Given", "Family", null, "3", "none", familyStaffIds, familyKeys)));
    List<PupilRegistered.Enrolment> places =
        Stream.of(schools)
            .map(school -> new PupilRegistered.Enrolment(school.id(), true, null, null))
            .toList();
    String told = write(new PupilRegistered(pupilId, places, sealed));
    onTopic(eventId, PupilRegistered.TYPE, pupilId, told.getBytes(StandardCharsets.UTF_8));
  }

  /** The register erases whoever has this id: a record without a value, as the topic carries it. */
  public void erase(UUID id) {
    onTopic(ids.next(), Tombstone.TYPE, id, null);
  }

  private void onTopic(UUID eventId, String type, UUID key, byte @Nullable [] body) {
    Arrival attributes = Arrival.ofRequest(Topics.REGISTER, headers(eventId, type), new byte[0]);
    inbox.take(
        new Arrival(
            Topics.REGISTER,
            null,
            null,
            key.toString().getBytes(StandardCharsets.UTF_8),
            attributes.headers(),
            body));
  }

  /** An urgent disclosure arrives; answers its event's id. */
  public UUID raise(Told told) {
    UUID eventId = ids.next();
    accept(eventId, Topics.URGENT, DisclosureRaised.TYPE, raised(told, eventId));
    return eventId;
  }

  /** A disclosure for the same school day arrives. */
  public UUID record(Told told) {
    UUID eventId = ids.next();
    accept(
        eventId,
        Topics.CONCERN,
        ConcernRecorded.TYPE,
        new ConcernRecorded(
            told.concernId(),
            told.reference(),
            told.pupilId(),
            told.schools(),
            "review",
            Instant.now(),
            Instant.now(),
            seal(told, eventId),
            null));
    return eventId;
  }

  public DisclosureRaised raised(Told told, UUID eventId) {
    return new DisclosureRaised(
        told.concernId(),
        told.reference(),
        told.pupilId(),
        told.schools(),
        told.level(),
        Instant.now(),
        told.broken() ? "AAAA" : seal(told, eventId));
  }

  public EventIntake.Outcome accept(UUID eventId, String topic, String type, Object data) {
    return intake.accept(
        topic, headers(eventId, type), write(data).getBytes(StandardCharsets.UTF_8));
  }

  public static Map<String, String> headers(UUID eventId, String type) {
    return Map.of(
        "ce-specversion",
        "1.0",
        "ce-id",
        eventId.toString(),
        "ce-type",
        type,
        "ce-source",
        "/test",
        "ce-time",
        EVENT_TIME.toString(),
        "content-type",
        "application/json");
  }

  /** The same event carries the same time however often it comes. */
  private static final Instant EVENT_TIME = Instant.now();

  public String write(Object data) {
    try {
      return json.writeValueAsString(data);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String seal(Told told, UUID eventId) {
    UUID subject = told.pupilId() == null ? told.concernId() : told.pupilId();
    return sealer.sealText(
        Audience.DISCLOSURE,
        new SealedFor(eventId, subject, DisclosureRaised.FIELD),
        write(details(told)));
  }

  private static DisclosureDetails details(Told told) {
    return new DisclosureDetails(
        PUPIL,
        UPN,
        "3",
        null,
        "disclosure-physical-abuse",
        "Disclosure of physical abuse",
        NARRATIVE,
        null,
        null,
        null,
        Instant.now(),
        false,
        told.takenOnBy() == null ? staff("teacher") : told.takenOnBy(),
        "Hannah Whitlow",
        told.excluded(),
        told.aboutAdult(),
        List.of("The category is urgent."),
        told.flags(),
        List.of(new DisclosureDetails.Further("Where", PLACE)),
        told.takenOnBy() == null ? null : true);
  }
}
