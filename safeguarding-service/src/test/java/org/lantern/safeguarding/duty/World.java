package org.lantern.safeguarding.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.OnCall;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Terms;
import org.lantern.safeguarding.plan.PolicyRules;
import org.lantern.safeguarding.rota.Closure;
import org.lantern.safeguarding.rota.Cover;
import org.lantern.safeguarding.rota.Rota;
import org.lantern.safeguarding.rota.Turn;

/** A school, its people, its plan and a time, made up by a seed; and plain answers about it. */
record World(
    Instant now,
    Policy policy,
    List<UUID> leads,
    List<UUID> heads,
    List<UUID> trustLeads,
    Rota rota,
    Rota trustRota,
    List<Closure> closures,
    Set<UUID> excluded) {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
  private static final List<LocalDate> SPECIAL =
      List.of(
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2026, 5, 25),
          LocalDate.of(2026, 8, 10));

  static World of(long seed) {
    Random random = new Random(seed);
    List<UUID> people = new ArrayList<>();
    for (int at = 0; at < 8; at++) {
      people.add(new UUID(seed, at));
    }
    LocalDate day =
        random.nextInt(3) == 0
            ? SPECIAL.get(random.nextInt(SPECIAL.size()))
            : YEAR.plusDays(random.nextInt(365));
    List<UUID> leads = people.subList(0, random.nextInt(3));
    List<UUID> heads = people.subList(2, 2 + random.nextInt(2));
    List<UUID> trustLeads = people.subList(3, 3 + random.nextInt(3));
    Set<UUID> excluded =
        random.nextBoolean() ? Set.of(people.get(random.nextInt(5))) : Set.<UUID>of();
    List<Closure> closures =
        random.nextBoolean()
            ? List.of(new Closure(day.minusDays(random.nextInt(5)), day, "Holiday"))
            : List.of();
    return new World(
        day.atTime(random.nextInt(24), random.nextInt(60)).atZone(ENGLAND).toInstant(),
        new Policy(chain(random), chain(random), Duration.ofHours(1)),
        List.copyOf(leads),
        List.copyOf(heads),
        List.copyOf(trustLeads),
        rota(random, people, day),
        random.nextBoolean() ? rota(random, people, day) : Rota.EMPTY,
        closures,
        excluded);
  }

  People people() {
    List<UUID> mayStand = new ArrayList<>(leads);
    mayStand.addAll(heads);
    mayStand.addAll(trustLeads);
    return new People(
        Map.of(
            Audience.SAFEGUARDING_LEADS, leads,
            Audience.HEADTEACHER, heads,
            Audience.TRUST_LEAD, trustLeads),
        List.of(new OnCall(rota, mayStand, leads)),
        new OnCall(trustRota, trustLeads, trustLeads),
        closures,
        policy);
  }

  Terms terms() {
    return new Terms(Route.SAFEGUARDING, Urgency.URGENT, policy, excluded, false);
  }

  /** Who is told first, said plainly: nothing of the product's rules is asked. */
  Set<UUID> toldFirst() {
    Set<UUID> onCall = dutyOf(rota, mayRead());
    List<EscalationStep> chain =
        isOpen() || onCall.isEmpty() ? policy.inSchool() : policy.outOfHours();
    for (EscalationStep step : chain) {
      Set<UUID> there = audience(step.who());
      if (!there.isEmpty() || step.who() == Audience.CATCH_ALL) {
        return there;
      }
    }
    throw new AssertionError("the contact stands at the end");
  }

  private Set<UUID> audience(Audience who) {
    Set<UUID> onCall = dutyOf(rota, mayRead());
    Set<UUID> ofTrust = dutyOf(trustRota, Set.copyOf(trustLeads));
    Set<UUID> there =
        switch (who) {
          case SAFEGUARDING_LEADS -> new HashSet<>(leads);
          case HEADTEACHER -> new HashSet<>(heads);
          case TRUST_LEAD -> new HashSet<>(trustLeads);
          case ON_DUTY -> onCall.isEmpty() ? new HashSet<>(leads) : onCall;
          case TRUST_ON_DUTY -> ofTrust.isEmpty() ? new HashSet<>(trustLeads) : ofTrust;
          case CATCH_ALL -> new HashSet<>();
        };
    there.removeAll(excluded);
    return there;
  }

  private Set<UUID> mayRead() {
    Set<UUID> all = new HashSet<>(leads);
    all.addAll(heads);
    all.addAll(trustLeads);
    return all;
  }

  private boolean isOpen() {
    LocalDateTime local = now.atZone(ENGLAND).toLocalDateTime();
    int minute = local.getHour() * 60 + local.getMinute();
    boolean bankHoliday =
        Set.of(
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-04",
                "2026-05-25",
                "2026-08-31",
                "2026-12-25",
                "2026-12-28")
            .contains(local.toLocalDate().toString());
    return local.getDayOfWeek().getValue() <= 5
        && minute >= 8 * 60
        && minute < 16 * 60 + 30
        && !bankHoliday
        && closures.stream()
            .noneMatch(one ->
                !local.toLocalDate().isBefore(one.first())
                    && !local.toLocalDate().isAfter(one.last()));
  }

  /** Every occurrence of every turn, one by one. */
  private Set<UUID> dutyOf(Rota of, Set<UUID> mayStand) {
    Set<UUID> there = new HashSet<>();
    LocalDate today = now.atZone(ENGLAND).toLocalDate();
    for (LocalDate day = today.minusDays(3);
        !day.isAfter(today.plusDays(1));
        day = day.plusDays(1)) {
      long week =
          Math.floorMod(
              Math.floorDiv(ChronoUnit.DAYS.between(of.begins(), day), 7L), (long) of.weeks());
      for (Turn turn : of.turns()) {
        LocalDate end = turn.ends().isAfter(turn.starts()) ? day : day.plusDays(1);
        if (turn.week() == week + 1
            && turn.day() == day.getDayOfWeek()
            && within(day.atTime(turn.starts()), end.atTime(turn.ends()))) {
          there.add(turn.who());
        }
      }
    }
    Set<UUID> covered = new HashSet<>();
    for (UUID who : there) {
      covered.add(
          of.covers().stream()
              .filter(cover -> who.equals(cover.away()) && within(cover.from(), cover.until()))
              .map(Cover::covers)
              .findFirst()
              .orElse(who));
    }
    covered.retainAll(mayStand);
    covered.removeAll(excluded);
    return covered;
  }

  private boolean within(LocalDateTime from, LocalDateTime until) {
    return !now.isBefore(from.atZone(ENGLAND).toInstant())
        && now.isBefore(until.atZone(ENGLAND).toInstant());
  }

  private static List<EscalationStep> chain(Random random) {
    List<EscalationStep> steps = new ArrayList<>();
    for (int at = random.nextInt(6); at >= 0; at--) {
      Audience who =
          PolicyRules.TO_CHOOSE_FROM.get(random.nextInt(PolicyRules.TO_CHOOSE_FROM.size()));
      Set<Channel> by = random.nextBoolean() ? Channel.ALL : Set.of(Channel.EMAIL);
      steps.add(new EscalationStep(who, by, Duration.ofMinutes(1 + random.nextInt(60))));
    }
    steps.add(new EscalationStep(Audience.CATCH_ALL, Channel.ALL, Duration.ofMinutes(10)));
    return steps;
  }

  private static Rota rota(Random random, List<UUID> people, LocalDate around) {
    int weeks = 1 + random.nextInt(3);
    List<Turn> turns = new ArrayList<>();
    for (int at = random.nextInt(12); at > 0; at--) {
      turns.add(
          new Turn(
              people.get(random.nextInt(8)),
              1 + random.nextInt(weeks),
              DayOfWeek.of(1 + random.nextInt(7)),
              LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)),
              LocalTime.of(random.nextInt(24), 30 * random.nextInt(2))));
    }
    List<Cover> covers = new ArrayList<>();
    if (random.nextBoolean()) {
      covers.add(
          new Cover(
              around.minusDays(random.nextInt(2)).atTime(random.nextInt(24), 0),
              around.plusDays(1 + random.nextInt(2)).atTime(random.nextInt(24), 0),
              people.get(random.nextInt(4)),
              people.get(4 + random.nextInt(4))));
    }
    return new Rota(weeks, LocalDate.of(2025, 12, 29), turns, covers);
  }
}
