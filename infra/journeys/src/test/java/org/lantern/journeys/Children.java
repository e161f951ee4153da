package org.lantern.journeys;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.devkit.trust.DemoSchool;

/** Hands out pupils of Oakfield Primary who have no family among its staff, each once. */
final class Children {
  private static final List<DemoPupil> ALL =
      DemoPupil.ALL.stream()
          .filter(pupil -> pupil.school().equals(DemoSchool.A))
          .filter(pupil -> pupil.subsidiary() == null && pupil.family() == null)
          .toList();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Children() {}

  static DemoPupil next() {
    return ALL.get(NEXT.getAndIncrement() % ALL.size());
  }
}
