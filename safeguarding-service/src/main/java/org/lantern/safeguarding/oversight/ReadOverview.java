package org.lantern.safeguarding.oversight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.alert.AlertLists;
import org.lantern.safeguarding.alert.GuardedAlert;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.response.ResponseTime;
import org.lantern.safeguarding.response.ResponseTimes;

/** Reads what the trust's lead may see of all schools. It opens nothing of any alert. */
@Singleton
class ReadOverview {
  private static final int MOST_REACHED = 50;

  private final Transactions transactions;
  private final WaitingAlerts waitingAlerts;
  private final ResponseTimes responseTimes;
  private final AlertLists alerts;
  private final Names names;

  ReadOverview(
      Transactions transactions,
      WaitingAlerts waitingAlerts,
      ResponseTimes responseTimes,
      AlertLists alerts,
      Names names) {
    this.transactions = transactions;
    this.waitingAlerts = waitingAlerts;
    this.responseTimes = responseTimes;
    this.alerts = alerts;
    this.names = names;
  }

  /** Empty when it is not for any role of this person. */
  Optional<Overview> read(Caller caller) {
    return caller.is(Role.TRUST_SAFEGUARDING)
        ? Optional.of(transactions.as(caller, tx -> overview(tx, caller)))
        : Optional.empty();
  }

  private Overview overview(Transaction tx, Caller caller) {
    List<Waiting> waiting = waitingAlerts.all(tx);
    List<ResponseTime> times = responseTimes.bySchools(tx);
    List<ResponseTime> bySteps = responseTimes.bySteps(tx);
    Map<UUID, String> known = names.ofSchools(tx, caller.schools());
    List<SchoolSight> schools =
        caller.schools().stream()
            .map(id ->
                new SchoolSight(
                    id,
                    known.getOrDefault(id, "School not in the register"),
                    waiting.stream().filter(each -> each.schoolId().equals(id)).toList(),
                    of(times, id),
                    of(bySteps, id)))
            .sorted(Comparator.comparing(SchoolSight::name).thenComparing(SchoolSight::id))
            .toList();
    List<GuardedAlert> open = alerts.open(tx, caller, null, MOST_REACHED + 1);
    return new Overview(
        now(tx),
        schools,
        open.stream()
            .limit(MOST_REACHED)
            .filter(each -> each.isFor(caller) && each.alert().purpose() == Purpose.REAL)
            .map(GuardedAlert::alert)
            .toList(),
        open.size() > MOST_REACHED);
  }

  private static List<ResponseTime> of(List<ResponseTime> times, UUID schoolId) {
    return times.stream().filter(each -> each.schoolId().equals(schoolId)).toList();
  }

  private static Instant now(Transaction tx) {
    return tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
  }
}
