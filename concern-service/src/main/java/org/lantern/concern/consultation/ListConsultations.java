package org.lantern.concern.consultation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * What SENCOs are asked about at their schools. The list tells that there is something to read, and
 * the reading of each is audited.
 */
@Singleton
final class ListConsultations {
  private final Transactions transactions;
  private final Consultations consultations;

  ListConsultations(Transactions transactions, Consultations consultations) {
    this.transactions = transactions;
    this.consultations = consultations;
  }

  /**
   * A page; empty for who is no SENCO, and for a school that is not theirs.
   *
   * @param schoolId null for all schools of the caller
   */
  Page<Consultation> list(
      Caller caller,
      @Nullable UUID schoolId,
      Wanted.State state,
      int limit,
      @Nullable String cursor) {
    Wanted.Place after = Cursor.read(cursor, 3, ListConsultations::place).orElse(null);
    Set<UUID> schools = schoolId == null ? caller.schools() : Set.of(schoolId);
    if (!caller.is(Role.SENCO) || !caller.schools().containsAll(schools)) {
      return new Page<>(List.of(), null);
    }
    return Page.of(
        transactions.as(
            caller, tx -> consultations.list(tx, schools, new Wanted(state, after, limit + 1))),
        limit,
        one -> Cursor.after(one.askedAt(), one.concernId(), one.schoolId()),
        one -> one);
  }

  private static Wanted.Place place(List<String> keys) {
    return new Wanted.Place(
        Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), UUID.fromString(keys.get(2)));
  }
}
