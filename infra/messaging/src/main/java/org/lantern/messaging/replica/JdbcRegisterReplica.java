package org.lantern.messaging.replica;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.PupilRegistered.PupilDetails;
import org.lantern.contracts.StaffRegistered;
import org.lantern.contracts.StaffRegistered.StaffDetails;
import org.lantern.messaging.SealedJson;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The replica in PostgreSQL. */
@Singleton
@Requires(property = "lantern.replica", pattern = "all|true|schools")
final class JdbcRegisterReplica implements RegisterReplica {
  private static final Logger log = LoggerFactory.getLogger(JdbcRegisterReplica.class);

  private static final String TODAY =
      " coalesce(valid_from, '-infinity') <= register_today()"
          + " and coalesce(valid_to, 'infinity') >= register_today()";

  private static final String SCHOOL =
      "select id, name, phase, urn, laestab, local_authority from replica_school where not erased";

  private static final String PUPILS =
      "select p.id, p.event_id, p.sealed,"
          + " array(select school_id from replica_enrolment e where e.pupil_id = p.id and"
          + TODAY
          + " order by e.main desc, e.valid_from nulls first, e.school_id) as schools"
          + " from replica_pupil p where not p.erased and p.id = any (?)";

  private final SealedJson sealed;

  JdbcRegisterReplica(SealedJson sealed) {
    this.sealed = sealed;
  }

  @Override
  public List<ReplicaPost> postsAt(
      Transaction tx, Collection<UUID> schoolIds, Collection<String> roles) {
    return tx.list(
        "select distinct staff_id, role, school_id from replica_post"
            + " where (school_id = any (?) or school_id is null) and role = any (?) and"
            + TODAY
            + " order by role, school_id, staff_id",
        row -> new ReplicaPost(row.uuid("staff_id"), row.text("role"), row.uuidOrNull("school_id")),
        schoolIds,
        roles);
  }

  @Override
  public Map<UUID, StaffDetails> staff(Transaction tx, Collection<UUID> staffIds) {
    Map<UUID, StaffDetails> found = new LinkedHashMap<>();
    tellStaff(tx, staffIds, found::put);
    tx.run();
    return found;
  }

  @Override
  public void tellStaff(
      Transaction tx, Collection<UUID> staffIds, BiConsumer<UUID, StaffDetails> listener) {
    tx.addReading(
        "select id, event_id, sealed from replica_staff where not erased and id = any (?)",
        JdbcRegisterReplica::sealed,
        one ->
            open(one, StaffRegistered.FIELD, StaffDetails.class)
                .ifPresent(details -> listener.accept(one.id(), details)),
        staffIds);
  }

  @Override
  public Map<UUID, ReplicaPupil> pupils(Transaction tx, Collection<UUID> pupilIds) {
    record Found(Sealed sealed, List<UUID> schools) {}
    Map<UUID, ReplicaPupil> found = new LinkedHashMap<>();
    tx.list(PUPILS, row -> new Found(sealed(row), row.uuids("schools")), pupilIds)
        .forEach(one ->
            open(one.sealed(), PupilRegistered.FIELD, PupilDetails.class)
                .ifPresent(details ->
                    found.put(
                        one.sealed().id(),
                        new ReplicaPupil(
                            one.sealed().id(),
                            details,
                            one.schools().stream().distinct().toList()))));
    return found;
  }

  @Override
  public Map<UUID, ReplicaSchool> schools(Transaction tx, Collection<UUID> schoolIds) {
    Map<UUID, ReplicaSchool> found = new LinkedHashMap<>();
    tellSchools(tx, schoolIds, school -> found.put(school.id(), school));
    tx.run();
    return found;
  }

  @Override
  public void tellSchools(
      Transaction tx, Collection<UUID> schoolIds, Consumer<ReplicaSchool> listener) {
    tx.addReading(SCHOOL + " and id = any (?)", JdbcRegisterReplica::school, listener, schoolIds);
  }

  @Override
  public List<ReplicaSchool> everySchool(Transaction tx) {
    return tx.list(SCHOOL + " order by name, id", JdbcRegisterReplica::school);
  }

  private record Sealed(UUID id, UUID eventId, String text) {}

  private static Sealed sealed(Row row) throws SQLException {
    return new Sealed(row.uuid("id"), row.uuid("event_id"), row.text("sealed"));
  }

  private static ReplicaSchool school(Row row) throws SQLException {
    return new ReplicaSchool(
        row.uuid("id"),
        row.text("name"),
        row.text("phase"),
        row.textOrNull("urn"),
        row.textOrNull("laestab"),
        row.textOrNull("local_authority"));
  }

  private <T> Optional<T> open(Sealed row, String field, Class<T> type) {
    try {
      SealedFor target = new SealedFor(row.eventId(), row.id(), field);
      return Optional.of(sealed.open(Audience.REGISTER, target, row.text(), type));
    } catch (UnreadableEvent unreadable) {
      log.warn("a row of the register's replica cannot be opened: {}", row.id());
      return Optional.empty();
    }
  }
}
