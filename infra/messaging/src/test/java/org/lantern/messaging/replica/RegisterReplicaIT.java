package org.lantern.messaging.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.PupilRegistered.Enrolment;
import org.lantern.contracts.PupilRegistered.PupilDetails;
import org.lantern.contracts.SchoolRegistered;
import org.lantern.contracts.StaffRegistered;
import org.lantern.contracts.StaffRegistered.Post;
import org.lantern.contracts.StaffRegistered.StaffDetails;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.EventIntake.Outcome;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.wire.Arrival;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

class RegisterReplicaIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
  private static ApplicationContext context;
  private static Transactions transactions;
  private static RegisterReplica replica;
  private static EventHandler handler;

  @BeforeAll
  static void start() {
    context = started("provision-service", "all");
    transactions = context.getBean(Transactions.class);
    replica = context.getBean(RegisterReplica.class);
    handler = context.getBean(ReplicateRegister.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static ApplicationContext started(String service, String what) {
    Map<String, Object> properties = new HashMap<>(Backing.shared().propertiesFor(service));
    properties.put("micronaut.application.name", service);
    properties.put("lantern.replica", what);
    return ApplicationContext.builder().properties(properties).start();
  }

  @Test
  void staffAreKnownByPostAndOpenedOnlyWhenAsked() {
    UUID school = UUID.randomUUID();
    UUID lead = UUID.randomUUID();
    UUID gone = UUID.randomUUID();
    handle(staff(next(), lead, "Ann", new Post("dsl", school, null, null)));
    handle(staff(next(), gone, "Bea", new Post("dsl", school, null, TODAY.minusDays(1))));

    assertThat(staffAt(school, "dsl")).containsExactly(lead);
    assertThat(nameOf(lead)).isEqualTo("Ann Field");
    assertThat(texts("select sealed from replica_staff where id = ?", lead))
        .allSatisfy(sealed -> assertThat(sealed).doesNotContain("Ann"));
  }

  @Test
  void aPostAndAnEnrolmentHoldOnTheirFirstAndLastDay() {
    UUID school = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    UUID tomorrow = UUID.randomUUID();
    handle(staff(next(), first, "Ann", new Post("head", school, TODAY, TODAY)));
    handle(staff(next(), tomorrow, "Bea", new Post("head", school, TODAY.plusDays(1), null)));
    assertThat(staffAt(school, "head")).containsExactly(first);
  }

  @Test
  void anOlderEventNeverOverwritesANewerOne() {
    UUID pupil = UUID.randomUUID();
    UUID school = UUID.randomUUID();
    UUID older = next();
    UUID newer = next();
    handle(pupil(newer, pupil, "Newer", List.of(), at(school)));
    handle(pupil(older, pupil, "Older", List.of()));
    ReplicaPupil known = known(pupil).orElseThrow();
    assertThat(known.details().givenName()).isEqualTo("Newer");
    assertThat(known.schoolIds()).containsExactly(school);
  }

  @Test
  void aTombstoneErasesAndNothingOlderBringsThePupilBack() {
    UUID pupil = UUID.randomUUID();
    UUID before = next();
    UUID between = next();
    handle(pupil(before, pupil, "Ann", List.of(), at(UUID.randomUUID())));
    handle(event(next(), Tombstone.TYPE, new Tombstone(pupil)));
    handle(pupil(between, pupil, "Ann", List.of()));

    assertThat(known(pupil)).isEmpty();
    assertThat(texts("select sealed from replica_pupil where id = ? and sealed is not null", pupil))
        .isEmpty();
    handle(pupil(next(), pupil, "Ann", List.of()));
    assertThat(known(pupil)).isPresent();
  }

  @Test
  void aPupilWhomTheReplicaDidNotKnowIsErasedAllTheSame() throws IOException {
    UUID pupil = UUID.randomUUID();
    IncomingEvent before = pupil(next(), pupil, "Ann", List.of(), at(UUID.randomUUID()));
    UUID erasure = next();
    Inbox inbox = context.getBean(Inbox.class);
    inbox.take(arrival(erasure, Tombstone.TYPE, pupil, null));
    byte[] body = context.getBean(ObjectMapper.class).writeValueAsBytes(before.data());

    Outcome outcome =
        inbox.takeAgain(
            arrival(before.id(), before.type(), pupil, body),
            ReplicateRegister.class.getSimpleName());
    assertThat(outcome).isInstanceOf(Outcome.Superseded.class);
    assertThat(known(pupil)).isEmpty();
    assertThat(texts("select sealed from replica_pupil where id = ?", pupil)).isEmpty();
  }

  @Test
  void aPupilIsSeenAtTheirSchoolsOnlyAndNotByFamily() {
    UUID pupil = UUID.randomUUID();
    UUID school = UUID.randomUUID();
    UUID left = UUID.randomUUID();
    UUID relative = UUID.randomUUID();
    handle(
        pupil(
            next(),
            pupil,
            "Ann",
            List.of(relative),
            at(school),
            new Enrolment(left, false, null, TODAY.minusDays(1))));

    assertThat(seen(pupil, UUID.randomUUID(), school)).isPresent();
    assertThat(seen(pupil, UUID.randomUUID(), UUID.randomUUID())).isEmpty();
    assertThat(seen(pupil, UUID.randomUUID(), left)).isEmpty();
    assertThat(seen(pupil, relative, school)).isEmpty();
    assertThat(seen(pupil, UUID.randomUUID())).isEmpty();
    assertThat(seen(pupil, null, school)).as("who is nobody may be the relative").isEmpty();
  }

  @Test
  void aBrokenSealIsUnreadableAndNotRetried() {
    UUID pupil = UUID.randomUUID();
    PupilRegistered broken = new PupilRegistered(pupil, List.of(), "AAAA");
    assertThatThrownBy(() -> handle(event(next(), PupilRegistered.TYPE, broken)))
        .isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void aServiceWithoutTheKeyKeepsSchoolsAlone() {
    try (ApplicationContext reporting = started("reporting-service", "schools")) {
      EventHandler schools = reporting.getBean(ReplicateSchools.class);
      Transactions there = reporting.getBean(Transactions.class);
      RegisterReplica known = reporting.getBean(RegisterReplica.class);
      UUID school = UUID.randomUUID();
      SchoolRegistered north = new SchoolRegistered(school, "North", "primary", null, null, null);
      there.background(tx -> {
        schools.handle(tx, event(next(), SchoolRegistered.TYPE, north));
        return true;
      });
      Map<UUID, ReplicaSchool> found = there.background(tx -> known.schools(tx, List.of(school)));
      assertThat(found).containsKey(school);
      assertThat(schools.types()).doesNotContainKey(PupilRegistered.TYPE);
      assertThat(reporting.findBean(ReplicateRegister.class)).isEmpty();
    }
  }

  private static Optional<ReplicaPupil> seen(UUID pupil, @Nullable UUID staffId, UUID... schools) {
    Caller caller = new Caller("someone", "Someone", staffId, Set.of(Role.DSL), Set.of(schools));
    return transactions.as(caller, tx -> found(replica.pupils(tx, List.of(pupil)), pupil));
  }

  private static List<UUID> staffAt(UUID school, String role) {
    return transactions
        .background(tx -> replica.postsAt(tx, List.of(school), List.of(role)))
        .stream()
        .map(ReplicaPost::staffId)
        .toList();
  }

  private static Optional<ReplicaPupil> known(UUID pupil) {
    return transactions.background(tx -> found(replica.pupils(tx, List.of(pupil)), pupil));
  }

  private static Optional<ReplicaPupil> found(Map<UUID, ReplicaPupil> pupils, UUID pupil) {
    return Optional.ofNullable(pupils.get(pupil));
  }

  private static String nameOf(UUID staffId) {
    Map<UUID, StaffDetails> found =
        transactions.background(tx -> replica.staff(tx, List.of(staffId)));
    return Optional.ofNullable(found.get(staffId)).map(StaffDetails::name).orElse("");
  }

  private static List<String> texts(String sql, UUID id) {
    return transactions.background(tx -> tx.list(sql, row -> row.text("sealed"), id));
  }

  private static void handle(IncomingEvent event) {
    transactions.background(tx -> {
      handler.handle(tx, event);
      return true;
    });
  }

  private static UUID next() {
    return context.getBean(Ids.class).next();
  }

  private static Enrolment at(UUID school) {
    return new Enrolment(school, true, TODAY, TODAY);
  }

  private static IncomingEvent pupil(
      UUID eventId, UUID id, String name, List<UUID> family, Enrolment... places) {
    PupilDetails details =
        new PupilDetails("B801200005001", name, "Field", null, "Year 4", "none", family, null);
    String sealed = seal(eventId, id, PupilRegistered.FIELD, details);
    return event(eventId, PupilRegistered.TYPE, new PupilRegistered(id, List.of(places), sealed));
  }

  private static IncomingEvent staff(UUID eventId, UUID id, String name, Post... posts) {
    String sealed =
        seal(eventId, id, StaffRegistered.FIELD, new StaffDetails(name, "Field", "a@b.example"));
    return event(eventId, StaffRegistered.TYPE, new StaffRegistered(id, List.of(posts), sealed));
  }

  private static String seal(UUID eventId, UUID id, String field, Object details) {
    try {
      return context
          .getBean(Sealer.class)
          .sealText(
              Audience.REGISTER,
              new SealedFor(eventId, id, field),
              context.getBean(ObjectMapper.class).writeValueAsString(details));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Arrival arrival(UUID id, String type, UUID key, byte @Nullable [] body) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id.toString());
    headers.put("ce_type", type);
    headers.put("ce_source", "/lantern/concern-service");
    headers.put("ce_time", "2026-11-20T10:00:00Z");
    headers.put("content-type", "application/json");
    byte[] whose = key.toString().getBytes(StandardCharsets.UTF_8);
    return new Arrival(Topics.REGISTER, null, null, whose, headers, body);
  }

  private static IncomingEvent event(UUID id, String type, Object data) {
    return new IncomingEvent(
        id, type, "/lantern/concern-service", Instant.now(), Topics.REGISTER, data);
  }
}
