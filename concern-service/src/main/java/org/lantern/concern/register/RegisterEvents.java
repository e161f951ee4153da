package org.lantern.concern.register;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.SchoolRegistered;
import org.lantern.contracts.StaffRegistered;
import org.lantern.contracts.Topics;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * Reads the register as it stands in this transaction and makes events of it, each with an id of
 * its own and everything about a person sealed. Enrolments and posts that are over are left out;
 * people who were removed are, too.
 */
@Singleton
class RegisterEvents {
  private final Sealer sealer;
  private final ObjectMapper json;
  private final Ids ids;

  RegisterEvents(Sealer sealer, ObjectMapper json, Ids ids) {
    this.sealer = sealer;
    this.json = json;
    this.ids = ids;
  }

  List<OutgoingEvent> schools(Transaction tx, List<UUID> schoolIds) {
    return tx
        .list(
            """
            select id, name, phase, urn, laestab, local_authority
              from school where id = any (?)\
            """,
            row ->
                new SchoolRegistered(
                    row.uuid("id"),
                    row.text("name"),
                    row.text("phase"),
                    row.textOrNull("urn"),
                    row.textOrNull("laestab"),
                    row.textOrNull("local_authority")),
            schoolIds)
        .stream()
        .map(school -> event(ids.next(), SchoolRegistered.TYPE, school.schoolId(), school))
        .toList();
  }

  List<OutgoingEvent> staff(Transaction tx, List<UUID> staffIds) {
    record Post(UUID staffId, StaffRegistered.Post post) {}
    Map<UUID, List<StaffRegistered.Post>> posts = new HashMap<>();
    tx.list(
            """
            select staff_id, role, school_id, valid_from, valid_to from staff_post
             where staff_id = any (?) and coalesce(valid_to, 'infinity') >= register_today()
             order by staff_id, role, school_id\
            """,
            row ->
                new Post(
                    row.uuid("staff_id"),
                    new StaffRegistered.Post(
                        row.text("role"),
                        row.uuidOrNull("school_id"),
                        row.dayOrNull("valid_from"),
                        row.dayOrNull("valid_to"))),
            staffIds)
        .forEach(
            post -> posts.computeIfAbsent(post.staffId(), _ -> new ArrayList<>()).add(post.post()));
    return tx.list(
        """
        select id, given_name, family_name, email
          from staff where id = any (?) and not removed\
        """,
        row -> {
          UUID id = row.uuid("id");
          UUID eventId = ids.next();
          String sealed =
              seal(
                  eventId,
                  id,
                  StaffRegistered.FIELD,
                  new StaffRegistered.StaffDetails(
                      row.text("given_name"), row.text("family_name"), row.textOrNull("email")));
          return event(
              eventId,
              StaffRegistered.TYPE,
              id,
              new StaffRegistered(id, posts.getOrDefault(id, List.of()), sealed));
        },
        staffIds);
  }

  List<OutgoingEvent> pupils(Transaction tx, List<UUID> pupilIds) {
    record Place(UUID pupilId, PupilRegistered.Enrolment enrolment) {}
    Map<UUID, List<PupilRegistered.Enrolment>> places = new HashMap<>();
    tx.list(
            """
            select pupil_id, school_id, main, valid_from, valid_to from enrolment
             where pupil_id = any (?) and coalesce(valid_to, 'infinity') >= register_today()
             order by pupil_id, main desc, valid_from nulls first, id\
            """,
            row ->
                new Place(
                    row.uuid("pupil_id"),
                    new PupilRegistered.Enrolment(
                        row.uuid("school_id"),
                        row.flag("main"),
                        row.dayOrNull("valid_from"),
                        row.dayOrNull("valid_to"))),
            pupilIds)
        .forEach(place ->
            places.computeIfAbsent(place.pupilId(), _ -> new ArrayList<>()).add(place.enrolment()));
    return tx.list(
        """
        select id, coalesce(upn, '') as upn, given_name, family_name, date_of_birth, year_group,
               care_status, family_staff, family_keys
          from pupil where id = any (?) and not removed\
        """,
        row -> {
          UUID id = row.uuid("id");
          UUID eventId = ids.next();
          String sealed =
              seal(
                  eventId,
                  id,
                  PupilRegistered.FIELD,
                  new PupilRegistered.PupilDetails(
                      row.text("upn"),
                      row.text("given_name"),
                      row.text("family_name"),
                      row.dayOrNull("date_of_birth"),
                      row.text("year_group"),
                      row.text("care_status"),
                      row.uuids("family_staff"),
                      row.uuids("family_keys")));
          return event(
              eventId,
              PupilRegistered.TYPE,
              id,
              new PupilRegistered(id, places.getOrDefault(id, List.of()), sealed));
        },
        pupilIds);
  }

  private String seal(UUID eventId, UUID subjectId, String field, Object details) {
    try {
      return sealer.sealText(
          Audience.REGISTER,
          new SealedFor(eventId, subjectId, field),
          json.writeValueAsString(details));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static OutgoingEvent event(UUID id, String type, UUID key, Object data) {
    return new OutgoingEvent(id, type, Topics.REGISTER, key, data);
  }
}
