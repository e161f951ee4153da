package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.escalation.Posts;

/**
 * To whom an alert can be handed over: those who may read it, by their post or because their step
 * was reached, and who are not kept out of it. Asked in the background, for a person sees no other
 * reader; so the caller must have been found entitled to the alert before.
 */
@Singleton
class Colleagues {
  private final Transactions transactions;
  private final Posts posts;
  private final Names names;

  Colleagues(Transactions transactions, Posts posts, Names names) {
    this.transactions = transactions;
    this.posts = posts;
    this.names = names;
  }

  /** Their ids and names, but not of whoever has it now. */
  Map<UUID, String> of(Alert alert) {
    return transactions.background(tx -> {
      Set<UUID> may = mayRead(tx, alert);
      Map<UUID, String> known = names.ofStaff(tx, may);
      Map<UUID, String> colleagues = new LinkedHashMap<>();
      may.stream()
          .filter(staffId -> !staffId.toString().equals(alert.handling().holder()))
          .forEach(staffId ->
              colleagues.put(
                  staffId, known.getOrDefault(staffId, "A member of staff without a name")));
      return colleagues;
    });
  }

  private Set<UUID> mayRead(Transaction tx, Alert alert) {
    Set<UUID> may = new LinkedHashSet<>();
    if (!alert.route().isAllegation()) {
      may.addAll(
          posts
              .around(tx, alert.schoolIds())
              .staff()
              .getOrDefault(Audience.SAFEGUARDING_LEADS, List.of()));
    }
    may.addAll(
        tx.list(
            "select staff_id from alert_reader where alert_id = ? order by granted_at, staff_id",
            row -> row.uuid("staff_id"),
            alert.id()));
    may.removeAll(alert.excluded());
    return may;
  }
}
