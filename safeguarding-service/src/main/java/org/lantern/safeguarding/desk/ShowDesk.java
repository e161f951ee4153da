package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLists;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.GuardedAlert;
import org.lantern.safeguarding.alert.OpenCount;
import org.lantern.safeguarding.alert.Urgency;

/**
 * Shows a person their desk, or one row of it that has changed. Names stand on it, so each showing
 * is audited with the alerts it showed, in the same transaction.
 */
@Singleton
class ShowDesk {
  static final int MOST_OPEN = 200;
  private static final int MINE = 20;
  private static final int ACKNOWLEDGED = 10;
  private static final int MOST_NEWS = 50;

  private final Transactions transactions;
  private final AlertLists lists;
  private final DeskRows rows;
  private final Marks marks;
  private final Waits waits;
  private final AuditTrail audit;

  ShowDesk(
      Transactions transactions,
      AlertLists lists,
      DeskRows rows,
      Marks marks,
      Waits waits,
      AuditTrail audit) {
    this.transactions = transactions;
    this.lists = lists;
    this.rows = rows;
    this.marks = marks;
    this.waits = waits;
    this.audit = audit;
  }

  /** A row as it stands now, and what a page shows that takes it in. */
  record Shown(DeskRow row, Look look) {}

  /**
   * Empty when alerts are not for any role of this person.
   *
   * @param taken the alert whose acknowledgement to confirm, null for none
   * @param place where the open alerts of a level go on, null for their beginning
   */
  Optional<DeskView> show(Caller caller, @Nullable UUID taken, @Nullable Place place) {
    return AlertReaders.includes(caller)
        ? Optional.of(transactions.as(caller, tx -> view(tx, caller, taken, place)))
        : Optional.empty();
  }

  /** One row; empty when it is not there, or not for this person. */
  Optional<Shown> row(Caller caller, UUID alertId) {
    return AlertReaders.includes(caller)
        ? transactions.as(
            caller,
            tx -> {
              Glance glance = marks.glance(tx);
              return lists
                  .one(tx, caller, alertId)
                  .map(alert ->
                      new Shown(
                          rows(tx, caller, List.of(alert), glance).getFirst(),
                          glance.upTo(alert.change())));
            })
        : Optional.empty();
  }

  private DeskView view(
      Transaction tx, Caller caller, @Nullable UUID taken, @Nullable Place place) {
    Glance glance = marks.glance(tx);
    Mark mark = glance.mark();
    List<GuardedAlert> urgent = open(tx, caller, Urgency.URGENT, place);
    List<GuardedAlert> review = open(tx, caller, Urgency.REVIEW, place);
    Map<UUID, Alert> found = new LinkedHashMap<>();
    collect(found, caller, first(urgent));
    collect(found, caller, first(review));
    collect(found, caller, lists.heldBy(tx, caller, MINE));
    collect(found, caller, lists.acknowledged(tx, caller, null, ACKNOWLEDGED));
    if (mark != null) {
      collect(found, caller, lists.acknowledgedSince(tx, caller, mark.change(), MOST_NEWS));
    }
    Map<Urgency, OpenCount> counts = lists.openCounts(tx, caller);
    List<DeskRow> all = rows(tx, caller, found.values(), glance);
    return new DeskView(
        waiting(all, "urgent", counts.get(Urgency.URGENT), next(urgent)),
        waiting(all, "review", counts.get(Urgency.REVIEW), next(review)),
        DeskOrder.taken(in(all, "mine")),
        DeskOrder.taken(in(all, "acknowledged")),
        all.stream().filter(row -> row.news() != null).count(),
        mark == null ? null : DeskTimes.words(mark.lookedAt(), glance.now()),
        waits.lately(tx),
        all.stream().filter(row -> row.id().equals(taken) && !row.open()).findAny().orElse(null),
        AlertReaders.nameInRecord(caller),
        place == null && urgent.size() <= MOST_OPEN && review.size() <= MOST_OPEN,
        glance.upTo(found.values().stream().mapToLong(Alert::change).max().orElse(0)),
        glance.now());
  }

  private List<GuardedAlert> open(
      Transaction tx, Caller caller, Urgency level, @Nullable Place place) {
    Cursor.TimeAndId after = place == null || place.level() != level ? null : place.after();
    return lists.openOf(tx, caller, level, after, MOST_OPEN + 1);
  }

  /** Each question sees its own moment: of what two of them find the later version counts. */
  private static void collect(Map<UUID, Alert> into, Caller caller, List<GuardedAlert> alerts) {
    alerts.stream()
        .filter(each -> each.isFor(caller))
        .map(GuardedAlert::alert)
        .forEach(alert ->
            into.merge(alert.id(), alert, (one, two) -> two.version() > one.version() ? two : one));
  }

  private static List<GuardedAlert> first(List<GuardedAlert> open) {
    return open.subList(0, Math.min(open.size(), MOST_OPEN));
  }

  private static @Nullable String next(List<GuardedAlert> open) {
    if (open.size() <= MOST_OPEN) {
      return null;
    }
    Alert last = first(open).getLast().alert();
    return Cursor.after(last.openedAt(), last.id()).text();
  }

  private static Waiting waiting(
      List<DeskRow> all, String list, @Nullable OpenCount count, @Nullable String next) {
    return new Waiting(
        DeskOrder.waiting(in(all, list)), count == null ? OpenCount.NONE : count, next);
  }

  private static List<DeskRow> in(List<DeskRow> all, String list) {
    return all.stream().filter(row -> row.list().equals(list)).toList();
  }

  private List<DeskRow> rows(
      Transaction tx, Caller caller, Collection<Alert> alerts, Glance glance) {
    if (!alerts.isEmpty()) {
      audit.append(tx, reading(caller, alerts));
    }
    return rows.of(tx, caller, alerts, glance.mark(), glance.now());
  }

  private static AuditEntry reading(Caller caller, Collection<Alert> alerts) {
    UUID whose = caller.staffId() == null ? new UUID(0, 0) : caller.staffId();
    String which =
        alerts.stream().map(alert -> alert.id().toString()).collect(Collectors.joining(" "));
    return new AuditEntry(
        caller.login(), "desk-read", "desk", whose, null, Map.of("alerts", which));
  }
}
