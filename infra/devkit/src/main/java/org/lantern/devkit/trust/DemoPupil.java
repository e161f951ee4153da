package org.lantern.devkit.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of the demo trust.
 *
 * @param grade {@code R} or 1 to 11
 * @param subsidiary a second school, for the few who are registered twice; never schools A and B
 *     together, so that the logins of these two stay strangers to each other's pupils
 * @param family a teacher of the school who is family, for a few; never somebody with a login
 */
public record DemoPupil(
    UUID id,
    String upn,
    String givenName,
    String familyName,
    LocalDate dateOfBirth,
    String grade,
    LocalDate since,
    DemoSchool school,
    @Nullable DemoSchool subsidiary,
    String careStatus,
    @Nullable LocalDate careFrom,
    @Nullable UUID family) {
  private static final int THIS_YEAR = 2026;
  private static final int RECEPTION_AGE = 4;
  private static final int LOOKED_AFTER_ONE_IN = 97;
  private static final int PREVIOUSLY_ONE_IN = 131;
  private static final int TWICE_ONE_IN = 401;
  private static final int FAMILY_ONE_IN = 311;
  private static final int TEMPORARY_UPN_ONE_IN = 701;

  /** All 6,000, school by school. */
  public static final List<DemoPupil> ALL = all();

  public String name() {
    return givenName + " " + familyName;
  }

  private static List<DemoPupil> all() {
    List<DemoPupil> pupils = new ArrayList<>();
    int number = 1;
    for (DemoSchool school : DemoSchool.ALL) {
      List<DemoStaff> teachers = DemoStaff.teachersOf(school);
      for (int seat = 0; seat < school.pupils(); seat++) {
        pupils.add(of(number++, seat, school, teachers));
      }
    }
    return List.copyOf(pupils);
  }

  private static DemoPupil of(int number, int seat, DemoSchool school, List<DemoStaff> teachers) {
    int lowest = school.secondary() ? 7 : 0;
    int year = lowest + seat % (school.secondary() ? 5 : 7);
    int born = THIS_YEAR - 1 - RECEPTION_AGE - year;
    LocalDate birthday = LocalDate.of(born, 9, 1).plusDays(DemoNames.pick(number, 7, 365));
    boolean lookedAfter = number % LOOKED_AFTER_ONE_IN == 0;
    boolean previously = !lookedAfter && number % PREVIOUSLY_ONE_IN == 0;
    return new DemoPupil(
        DemoSchool.id("pupil", number),
        upn(number, seat, year, school),
        DemoNames.given(number),
        DemoNames.family(number),
        birthday,
        year == 0 ? "R" : Integer.toString(year),
        LocalDate.of(THIS_YEAR - 1 - (year - lowest), 9, 1),
        school,
        number % TWICE_ONE_IN == 0 ? partner(school) : null,
        lookedAfter ? "looked-after" : previously ? "previously-looked-after" : "none",
        lookedAfter || previously ? LocalDate.of(2023, 1 + number % 12, 10) : null,
        number % FAMILY_ONE_IN == 0 ? teachers.get(number % teachers.size()).id() : null);
  }

  private static String upn(int number, int seat, int year, DemoSchool school) {
    String serial =
        number % TEMPORARY_UPN_ONE_IN == 0 ? "%02dA".formatted(seat % 100) : "%03d".formatted(seat);
    int given = THIS_YEAR - 1 - (school.secondary() ? year - 7 : year);
    return DemoUpn.of(school.laestab().replace("/", ""), given % 100, serial);
  }

  private static DemoSchool partner(DemoSchool school) {
    return DemoSchool.ALL.stream()
        .filter(other -> other.number() > 2 && !other.equals(school))
        .filter(other -> other.phase().equals(school.phase()))
        .findFirst()
        .orElseThrow();
  }
}
