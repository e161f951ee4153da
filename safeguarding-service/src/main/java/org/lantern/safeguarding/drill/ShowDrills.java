package org.lantern.safeguarding.drill;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.desk.DeskRows;
import org.lantern.safeguarding.desk.DeskTimes;

/** Shows a person the drills of their schools, and where they can start one. */
@Singleton
class ShowDrills {
  private static final int LATEST = 50;

  private final Transactions transactions;
  private final ListDrills listDrills;
  private final DrillSchools schools;
  private final Names names;

  ShowDrills(Transactions transactions, ListDrills listDrills, DrillSchools schools, Names names) {
    this.transactions = transactions;
    this.listDrills = listDrills;
    this.schools = schools;
    this.names = names;
  }

  /** Empty when drills are not for any role of this person. */
  Optional<DrillView> show(Caller caller, Map<String, String> errors) {
    return transactions.as(
        caller,
        tx ->
            listDrills
                .page(caller, null, LATEST)
                .map(page ->
                    new DrillView(schools.of(tx, caller), lines(tx, page.items()), errors)));
  }

  private List<DrillView.Line> lines(Transaction tx, List<DrillResult> results) {
    Set<UUID> people = new HashSet<>();
    for (DrillResult result : results) {
      DeskRows.uuid(result.drill().startedBy(), people);
      DeskRows.uuid(result.acknowledgedBy(), people);
    }
    Map<UUID, String> staff = names.ofStaff(tx, people);
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    return results.stream().map(result -> line(result, staff, now)).toList();
  }

  private static DrillView.Line line(DrillResult result, Map<UUID, String> staff, Instant now) {
    Instant at = result.acknowledgedAt();
    String by = result.acknowledgedBy();
    Instant started = result.drill().startedAt();
    return new DrillView.Line(
        result.school(),
        result.drill().reference(),
        DeskTimes.words(started, now),
        DeskRows.nameOf(result.drill().startedBy(), staff),
        result.at().words() + (result.round() == 1 ? "" : ", round " + result.round()),
        by == null ? null : DeskRows.nameOf(by, staff),
        at == null ? null : words(Duration.between(started, at)));
  }

  private static String words(Duration took) {
    return took.toMinutes() < 1
        ? took.toSeconds() + " s"
        : took.toMinutes() + " min " + took.toSecondsPart() + " s";
  }
}
