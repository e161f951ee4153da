package org.lantern.safeguarding.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who has duty when: turns that come back week by week, and cover for single times. Local time in
 * England: a turn keeps its hours when the clocks change. Pure.
 *
 * @param weeks after so many weeks the rota begins again
 * @param begins the Monday of a first week
 */
public record Rota(int weeks, LocalDate begins, List<Turn> turns, List<Cover> covers) {
  /** Nobody ever has duty. */
  public static final Rota EMPTY = new Rota(1, LocalDate.of(2024, 1, 1), List.of(), List.of());

  public Rota {
    turns = List.copyOf(turns);
    covers = List.copyOf(covers);
    if (weeks < 1 || begins.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a rota has weeks, which begin on a Monday");
    }
  }

  /** The how-manieth week of the rota a day lies in, from 1. */
  public int weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return (int) Math.floorMod(ChronoUnit.WEEKS.between(begins, monday), weeks) + 1;
  }

  /** Who has duty at that instant; cover is in it. */
  public List<UUID> onDuty(Instant at) {
    Set<UUID> there = new LinkedHashSet<>();
    for (Turn turn : turns) {
      if (holds(turn, at)) {
        inPlaceOf(turn.who(), at).ifPresent(there::add);
      }
    }
    for (Cover cover : covers) {
      if (cover.away() == null && cover.holds(at)) {
        inPlaceOf(cover.covers(), at).ifPresent(there::add);
      }
    }
    return List.copyOf(there);
  }

  /** The time between two instants, cut where other people take over. */
  public List<Stretch> stretches(Instant from, Instant until) {
    NavigableSet<Instant> cuts = cuts(from, until);
    List<Stretch> stretches = new ArrayList<>();
    for (Instant start : cuts.headSet(until)) {
      Instant end = cuts.higher(start);
      List<UUID> people = onDuty(start);
      if (!stretches.isEmpty() && stretches.getLast().people().equals(people)) {
        Stretch before = stretches.removeLast();
        stretches.add(new Stretch(before.from(), end == null ? until : end, people));
      } else {
        stretches.add(new Stretch(start, end == null ? until : end, people));
      }
    }
    return List.copyOf(stretches);
  }

  private boolean holds(Turn turn, Instant at) {
    LocalDate today = at.atZone(SchoolHours.ENGLAND).toLocalDate();
    return holdsFrom(turn, today, at) || holdsFrom(turn, today.minusDays(1), at);
  }

  private boolean holdsFrom(Turn turn, LocalDate day, Instant at) {
    return beginsOn(turn, day) && !at.isBefore(turn.startOn(day)) && at.isBefore(turn.endFrom(day));
  }

  private boolean beginsOn(Turn turn, LocalDate day) {
    return turn.day() == day.getDayOfWeek() && turn.week() == weekOf(day);
  }

  /** Whoever covers may be away too, and be covered; a circle covers nobody. */
  private Optional<UUID> inPlaceOf(UUID who, Instant at) {
    Set<UUID> away = new HashSet<>();
    UUID there = who;
    while (away.add(there)) {
      UUID asked = there;
      Optional<Cover> cover =
          covers.stream().filter(one -> asked.equals(one.away()) && one.holds(at)).findFirst();
      if (cover.isEmpty()) {
        return Optional.of(there);
      }
      there = cover.get().covers();
    }
    return Optional.empty();
  }

  private NavigableSet<Instant> cuts(Instant from, Instant until) {
    NavigableSet<Instant> cuts = new TreeSet<>(Set.of(from, until));
    LocalDate last = until.atZone(SchoolHours.ENGLAND).toLocalDate();
    LocalDate first = from.atZone(SchoolHours.ENGLAND).toLocalDate().minusDays(1);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (Turn turn : turns) {
        if (beginsOn(turn, day)) {
          cuts.add(turn.startOn(day));
          cuts.add(turn.endFrom(day));
        }
      }
    }
    covers.forEach(cover -> cuts.addAll(List.of(cover.start(), cover.end())));
    cuts.headSet(from).clear();
    cuts.tailSet(until, false).clear();
    return cuts;
  }
}
