package org.lantern.journeys;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lantern.devkit.trust.DemoFamily;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.devkit.trust.DemoSchool;

/**
 * Hands out pupils of Oakfield Primary who have no family among its staff, each once, and no two of
 * one family.
 */
final class Children {
  private static final List<DemoPupil> ALL =
      DemoPupil.ALL.stream()
          .filter(pupil -> pupil.school().equals(DemoSchool.A))
          .filter(pupil -> pupil.subsidiary() == null && pupil.family() == null)
          .filter(pupil -> siblings(pupil).stream().findFirst().filter(pupil::equals).isPresent())
          .toList();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Children() {}

  static DemoPupil next() {
    return ALL.get(NEXT.getAndIncrement() % ALL.size());
  }

  /** The next who has a brother or sister at the school; that one comes second. */
  static List<DemoPupil> nextTwoOfAFamily() {
    while (true) {
      List<DemoPupil> siblings = siblings(next());
      if (siblings.size() > 1) {
        return siblings.subList(0, 2);
      }
    }
  }

  /** All of the pupil's family who go to Oakfield Primary, the pupil among them. */
  private static List<DemoPupil> siblings(DemoPupil pupil) {
    return DemoFamily.of(pupil).map(DemoFamily::children).orElse(List.of(pupil)).stream()
        .filter(child -> child.school().equals(DemoSchool.A))
        .toList();
  }
}
