package org.lantern.concern.log;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantern.concern.kind.Kind;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.register.FindPupils;
import org.lantern.concern.register.FoundPupil;
import org.lantern.concern.register.Register;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.time.England;

/** Gathers what the log page shows where it unfolds; a page that stays folded costs no question. */
@Singleton
final class FurtherViews {
  private static final int PUPILS = 10;

  private final Transactions transactions;
  private final FindPupils pupils;
  private final Register register;
  private final Kinds kinds;
  private final Clock clock;

  FurtherViews(
      Transactions transactions, FindPupils pupils, Register register, Kinds kinds, Clock clock) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.register = register;
    this.kinds = kinds;
    this.clock = clock;
  }

  FurtherView of(Caller caller, LogRequest typed) {
    return view(typed, people(caller, typed));
  }

  /** From memory alone. */
  FurtherView whileAway(LogRequest typed) {
    return view(typed, LogPerson.chosen(typed));
  }

  /** The kind that is chosen, the plain one where none is. */
  Kind kind(LogRequest typed) {
    return kinds.on(typed.further("kind"), today()).orElse(kinds.plain());
  }

  private FurtherView view(LogRequest typed, List<LogPerson> people) {
    Kind kind = kind(typed);
    return new FurtherView(
        people,
        !typed.further("personQuery").isBlank(),
        LogMark.shown(typed),
        kinds.on(today()),
        kind,
        asides(typed, kind));
  }

  private static Map<String, String> asides(LogRequest typed, Kind kind) {
    Map<String, String> asides = new LinkedHashMap<>();
    typed
        .all()
        .forEach((name, value) -> {
          if (name.startsWith("form.") && kind.field(name.split("\\.", -1)[1]).isEmpty()) {
            asides.put(name, value);
          }
        });
    return asides;
  }

  private List<LogPerson> people(Caller caller, LogRequest typed) {
    List<LogPerson> chosen = LogPerson.chosen(typed);
    List<LogPerson> people = new ArrayList<>();
    if (!chosen.isEmpty()) {
      transactions.as(
          caller,
          tx -> {
            for (LogPerson person : chosen) {
              people.add(
                  new LogPerson(
                      person.id(),
                      register
                          .pupil(tx, person.id())
                          .map(pupil -> pupil.name() + ", " + pupil.yearGroup())
                          .orElse(null),
                      person.role()));
            }
            return people;
          });
    }
    found(caller, typed.further("personQuery")).stream()
        .filter(pupil -> chosen.stream().noneMatch(one -> one.id().equals(pupil.id())))
        .filter(pupil -> !pupil.id().toString().equals(typed.pupilId()))
        .map(pupil ->
            new LogPerson(
                pupil.id(),
                pupil.name() + ", " + pupil.yearGroup() + ", " + pupil.school().name(),
                ""))
        .forEach(people::add);
    return people;
  }

  private List<FoundPupil> found(Caller caller, String query) {
    return query.isBlank()
        ? List.of()
        : switch (pupils.find(caller, query, PUPILS, null)) {
          case FindPupils.Found found -> found.page().items();
          case FindPupils.NotAllowed _ -> List.of();
        };
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
