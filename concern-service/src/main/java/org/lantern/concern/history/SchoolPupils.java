package org.lantern.concern.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.FoldedName;

/**
 * The children who are or were at a school, found by UPN, or by the whole name and the date of
 * birth. Nothing less is enough: a record in the wrong child's file harms two children.
 */
final class SchoolPupils {
  private final Map<String, Known> byUpn = new HashMap<>();
  private final Map<Person, Known> byPerson = new HashMap<>();
  private final Set<Person> shared = new HashSet<>();

  /** A child of the register. */
  record Known(
      UUID id,
      @Nullable String upn,
      String name,
      @Nullable LocalDate born,
      List<UUID> familyStaffIds) {}

  private record Person(Set<String> words, LocalDate born) {}

  SchoolPupils(List<Known> pupils) {
    for (Known pupil : pupils) {
      if (pupil.upn() != null) {
        byUpn.put(pupil.upn().toUpperCase(Locale.ROOT), pupil);
      }
      if (pupil.born() != null) {
        Person person = new Person(Set.copyOf(FoldedName.words(pupil.name())), pupil.born());
        if (byPerson.put(person, pupil) != null) {
          shared.add(person);
        }
      }
    }
  }

  Matched match(Exported row) {
    if (!row.upn().isEmpty()) {
      Known known = byUpn.get(row.upn());
      return known == null
          ? new Matched.Nobody("UPN", "is no child's who is or was at this school")
          : pupil(known);
    }
    LocalDate born = row.born();
    if (row.name().isEmpty() || born == null) {
      return new Matched.Nobody("name", "has neither a UPN nor a name with a date of birth");
    }
    Person person = new Person(Set.copyOf(FoldedName.words(row.name())), born);
    Known known = byPerson.get(person);
    if (known == null) {
      return new Matched.Nobody("name", "is no child's of this date of birth at this school");
    }
    return shared.contains(person)
        ? new Matched.Nobody("name", "fits more than one child: give the UPN")
        : pupil(known);
  }

  private static Matched pupil(Known known) {
    return new Matched.Pupil(known.id(), known.familyStaffIds());
  }
}
