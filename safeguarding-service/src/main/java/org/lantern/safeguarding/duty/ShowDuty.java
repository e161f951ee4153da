package org.lantern.safeguarding.duty;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.plan.AlertPlan;
import org.lantern.safeguarding.plan.Place;
import org.lantern.safeguarding.plan.PlanSettings;
import org.lantern.safeguarding.plan.PlanVersion;
import org.lantern.safeguarding.plan.ReadPlans;
import org.lantern.safeguarding.rota.Cover;
import org.lantern.safeguarding.rota.Rota;
import org.lantern.safeguarding.rota.RotaRow;
import org.lantern.safeguarding.rota.SchoolHours;
import org.lantern.safeguarding.rota.Turn;

/** Puts together what the page of duty shows to somebody who keeps the plan. */
@Singleton
final class ShowDuty {
  private static final int HISTORY = 30;

  private final Transactions transactions;
  private final ReadPlans readPlans;
  private final WhoIsOnDuty whoIsOnDuty;
  private final ChangeRota changeRota;
  private final PlanSettings settings;
  private final Names names;

  ShowDuty(
      Transactions transactions,
      ReadPlans readPlans,
      WhoIsOnDuty whoIsOnDuty,
      ChangeRota changeRota,
      PlanSettings settings,
      Names names) {
    this.transactions = transactions;
    this.readPlans = readPlans;
    this.whoIsOnDuty = whoIsOnDuty;
    this.changeRota = changeRota;
    this.settings = settings;
    this.names = names;
  }

  /**
   * Empty when there is nothing for this person to see.
   *
   * @param asked null for the first of their schools
   * @param week any day of the week to show, null for this week
   */
  Optional<DutyView> show(
      Caller caller,
      @Nullable UUID asked,
      @Nullable LocalDate week,
      Map<String, String> typed,
      Map<String, String> errors,
      String notice,
      boolean saved) {
    List<Place> places = readPlans.places(caller);
    return places.stream()
        .filter(place -> asked == null || place.id().equals(asked))
        .findFirst()
        .flatMap(place ->
            readPlans
                .newest(caller, place.id())
                .map(newest ->
                    view(caller, place, places, newest, week, typed, errors, notice, saved)));
  }

  private DutyView view(
      Caller caller,
      Place place,
      List<Place> places,
      PlanVersion newest,
      @Nullable LocalDate week,
      Map<String, String> typed,
      Map<String, String> errors,
      String notice,
      boolean saved) {
    Rota rota = newest.plan().rota();
    List<UUID> mayStand = changeRota.mayStand(place.id());
    Set<UUID> all = new HashSet<>(mayStand);
    rota.turns().stream().map(Turn::who).forEach(all::add);
    rota.covers().forEach(cover -> add(cover, all));
    Known known =
        transactions.background(tx ->
            new Known(
                tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst(),
                names.ofStaff(tx, all)));
    LocalDate today = known.now().atZone(SchoolHours.ENGLAND).toLocalDate();
    LocalDate monday =
        (week == null ? today : week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<String, String> byId = new HashMap<>();
    known.staff().forEach((id, name) -> byId.put(id.toString(), name));
    return new DutyView(
        place,
        places,
        newest.version(),
        whoIsOnDuty.at(caller, List.of(place.id())).stream().findFirst().orElse(null),
        WeekView.of(monday, today, rota, hours(caller, newest), known.staff()),
        RotaRow.of(rota, newest.plan().closures()),
        mayStand.stream()
            .map(who -> new OnDuty.Person(who, known.staff().getOrDefault(who, who.toString())))
            .sorted(Comparator.comparing(OnDuty.Person::name))
            .toList(),
        byId,
        readPlans.history(caller, place.id(), null, HISTORY).orElse(List.of()),
        typed,
        errors,
        notice,
        saved);
  }

  /** The hours of the school, without its own closures and those of the trust. */
  private SchoolHours hours(Caller caller, PlanVersion newest) {
    SchoolHours own = settings.hours().without(newest.plan().closures());
    return newest.schoolId().equals(AlertPlan.TRUST)
        ? own
        : own.without(readPlans.closuresOfTrust(caller));
  }

  private static void add(Cover cover, Set<UUID> into) {
    into.add(cover.covers());
    UUID away = cover.away();
    if (away != null) {
      into.add(away);
    }
  }

  private record Known(Instant now, Map<UUID, String> staff) {}
}
