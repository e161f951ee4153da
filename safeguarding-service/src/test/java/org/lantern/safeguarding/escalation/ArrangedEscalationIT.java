package org.lantern.safeguarding.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Arranged;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.Faults;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/**
 * A day and a night in which nobody acknowledges, at a school that has arranged its duty. At each
 * step whoever writes is killed at another write, and twice the whole service is stopped. The steps
 * must be those of the plan, written down here by hand, and the mails those of the steps.
 */
@Tag("long")
class ArrangedEscalationIT {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** The most rows that one step writes, with its mails and their answers. */
  private static final int WRITES = 14;

  private SafeguardingServer server = SafeguardingServer.fresh();
  private final DatabaseClock clock = DatabaseClock.of(server.database());
  private final Faults faults = Faults.of(server.database());

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the clocks go forward, 2027-03-27T22:30",
    "the clocks go back, 2027-10-30T22:30",
    "a bank holiday, 2027-08-30T01:00",
    "the summer break, 2027-08-05T01:00"
  })
  void eachStepIsTakenAsPlannedThroughADayAndNobodyElseIsTold(String name, String start) {
    arrange();
    Instant begin = england(start);
    clock.advance(Duration.between(now(), begin));
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    Instant end = begin.plus(Duration.ofHours(24));
    int steps = 1;
    Instant due = due(told);
    while (due.isBefore(end)) {
      faults.killAt(1 + steps % WRITES);
      if (steps % 9 == 4) {
        server.close();
        server = SafeguardingServer.start(server.suite(), Map.of());
      }
      clock.advance(Duration.between(now(), due));
      due = awaitNext(told, due);
      steps++;
    }
    faults.none();
    List<Taken> taken = taken(told);
    assertThat(taken).hasSize(steps);
    assertPlanned(taken);
    awaitMails(told, taken);
  }

  /** On weekdays the lead has the night; at weekends the deputy, with a gap on Saturday evening. */
  private void arrange() {
    Arranged plans = new Arranged(server);
    plans.set(
        "dsl",
        Arranged.policyOf(DemoSchool.A.id()),
        """
        {"inSchool": [{"who": "safeguarding-leads", "minutes": 55},
                      {"who": "headteacher", "minutes": 50}],
         "outOfHours": [{"who": "on-duty", "minutes": 60},
                        {"who": "trust-on-duty", "minutes": 45}]}
        """);
    List<String> turns = new ArrayList<>();
    for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
      turns.add(turn("dsl", day, "16:30", "08:00"));
    }
    turns.add(turn("deputy", "saturday", "08:00", "20:00"));
    turns.add(turn("deputy", "saturday", "23:00", "23:00"));
    turns.add(turn("dsl", "sunday", "23:00", "08:00"));
    plans.set(
        "deputy",
        Arranged.rotaOf(DemoSchool.A.id()),
        """
        {"turns": [%s],
         "covers": [{"from": "2027-08-05T08:00", "until": "2027-08-05T16:30", "covers": "%s"}],
         "closures": [{"first": "2027-07-26", "last": "2027-08-27", "name": "Summer break"}]}
        """
            .formatted(String.join(",", turns), Events.staff("head")));
  }

  private static String turn(String login, String day, String starts, String ends) {
    return "{\"who\": \"%s\", \"day\": \"%s\", \"starts\": \"%s\", \"ends\": \"%s\"}"
        .formatted(Events.staff(login), day, starts, ends);
  }

  /** Who is on call, as a person would read the rota; nobody in the daytime of a school day. */
  private static Set<String> onCall(Instant at) {
    if (!at.isBefore(england("2027-08-05T08:00")) && at.isBefore(england("2027-08-05T16:30"))) {
      return Set.of("head");
    }
    var local = at.atZone(ENGLAND);
    int minute = local.getHour() * 60 + local.getMinute();
    return switch (local.getDayOfWeek()) {
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
          minute < 8 * 60 || minute >= 16 * 60 + 30 ? Set.of("dsl") : Set.of();
      case SATURDAY ->
          minute < 8 * 60
              ? Set.of("dsl")
              : minute < 20 * 60 || minute >= 23 * 60 ? Set.of("deputy") : Set.of();
      case SUNDAY -> minute < 23 * 60 ? Set.of("deputy") : Set.of("dsl");
    };
  }

  private static boolean isOpen(Instant at) {
    var local = at.atZone(ENGLAND);
    int minute = local.getHour() * 60 + local.getMinute();
    boolean schoolDay =
        local.getDayOfWeek().getValue() <= 5
            && !List.of("2027-08-30", "2027-08-05", "2027-08-06")
                .contains(local.toLocalDate().toString());
    return schoolDay && minute >= 8 * 60 && minute < 16 * 60 + 30;
  }

  /**
   * Steps 1 to 3 are those of school hours, 4 to 6 those of a closed school; 3 and 6 the contact.
   */
  private static void assertPlanned(List<Taken> taken) {
    int round = 1;
    int step = 0;
    Instant earliest = taken.getFirst().at();
    for (Taken one : taken) {
      boolean closed =
          !isOpen(one.at()) && ((step == 4 || step == 5) || !onCall(one.at()).isEmpty());
      int first = closed ? 4 : 1;
      boolean goesOn = step >= first && step < first + 2;
      round = goesOn || step == 0 ? round : round + 1;
      step = goesOn ? step + 1 : first;
      assertThat(one.round() + "." + one.step())
          .as("at %s", one.at())
          .isEqualTo(round + "." + step);
      assertThat(one.at())
          .as("%d.%d", round, step)
          .isBetween(earliest, earliest.plus(Duration.ofMinutes(2)));
      earliest = one.at().plus(after(step));
    }
  }

  private static Duration after(int step) {
    return Duration.ofMinutes(
        switch (step) {
          case 1 -> 55;
          case 2, 3 -> 50;
          case 4 -> 60;
          default -> 45;
        });
  }

  private static List<String> recipients(Taken one) {
    return switch (one.step()) {
      case 1 -> List.of(staff("dsl"), staff("deputy"));
      case 2 -> List.of(staff("head"));
      case 3, 6 -> List.of("trust-contact");
      case 4 ->
          onCall(one.at()).isEmpty()
              ? List.of(staff("dsl"), staff("deputy"))
              : onCall(one.at()).stream().map(ArrangedEscalationIT::staff).toList();
      default -> List.of(staff("trust-lead"));
    };
  }

  private static String staff(String login) {
    return Events.staff(login).toString();
  }

  /** Every mail of every step has come, and no other. */
  private static void awaitMails(Told told, List<Taken> taken) {
    Set<String> wanted = new TreeSet<>();
    for (Taken one : taken) {
      for (String recipient : recipients(one)) {
        wanted.add(
            "<%s.%d.%d.%s@trust.example>"
                .formatted(told.alertId(), one.round(), one.step(), recipient));
      }
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(
                    new TreeSet<>(
                        SafeguardingServer.mails(told.reference()).stream()
                            .map(Mail::messageId)
                            .toList()))
                .isEqualTo(wanted));
  }

  private Instant awaitNext(Told told, Instant due) {
    await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(60))
        .until(() -> due(told).isAfter(due));
    return due(told);
  }

  private Instant due(Told told) {
    return transactions()
        .background(tx ->
            tx.list(
                "select next_step_at from alert where id = ?",
                row -> row.instant("next_step_at"),
                told.alertId()))
        .getFirst();
  }

  private Instant now() {
    return transactions()
        .background(tx -> tx.list("select lantern_now() as now", row -> row.instant("now")))
        .getFirst();
  }

  private List<Taken> taken(Told told) {
    return transactions()
        .background(tx ->
            tx.list(
                "select at, round, step from alert_history"
                    + " where alert_id = ? and kind = 'step-taken' order by id",
                row ->
                    new Taken(
                        row.instant("at"), (int) row.number("round"), (int) row.number("step")),
                told.alertId()));
  }

  private Transactions transactions() {
    return server.context().getBean(Transactions.class);
  }

  private record Taken(Instant at, int round, int step) {}
}
