package org.lantern.devkit.trust;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Brothers and sisters of the demo trust, with the parent whom their rows name: about half of the
 * pupils have some. They bear one family name, are born a year or more apart, and go to one school,
 * or to a primary and a secondary.
 */
public record DemoFamily(UUID parent, String givenName, List<DemoPupil> children) {
  private static final int MOST_CHILDREN = 3;
  private static final int TWO_SCHOOLS_PERCENT = 20;
  private static final int FIRST_PARENT = 80_000;
  private static final int LEAST_MONTHS_APART = 12;
  private static final int MOST_MONTHS_APART = 8 * 12;

  /** All with two children or three, in the order of their eldest in the register. */
  public static final List<DemoFamily> ALL = all();

  private static final Map<UUID, DemoFamily> OF_PUPIL = ofPupil();

  /** The family of a pupil; empty for one without brothers or sisters in the trust. */
  public static Optional<DemoFamily> of(DemoPupil pupil) {
    return Optional.ofNullable(OF_PUPIL.get(pupil.id()));
  }

  public String familyName() {
    return children.getFirst().familyName();
  }

  private static List<DemoFamily> all() {
    Map<String, List<List<DemoPupil>>> byName = new LinkedHashMap<>();
    List<List<DemoPupil>> homes = new ArrayList<>();
    int number = 0;
    for (DemoPupil pupil : DemoPupil.ALL) {
      number++;
      if (pupil.family() != null || !pupil.careStatus().equals("none")) {
        continue;
      }
      List<List<DemoPupil>> sameName =
          byName.computeIfAbsent(pupil.familyName(), _ -> new ArrayList<>());
      boolean elsewhereToo = DemoNames.pick(number, 16, 100) < TWO_SCHOOLS_PERCENT;
      Optional<List<DemoPupil>> home =
          sameName.stream().filter(children -> fits(children, pupil, elsewhereToo)).findFirst();
      if (home.isPresent()) {
        home.get().add(pupil);
      } else {
        List<DemoPupil> first = new ArrayList<>(List.of(pupil));
        sameName.add(first);
        homes.add(first);
      }
    }
    List<DemoFamily> families = new ArrayList<>();
    for (List<DemoPupil> children : homes) {
      if (children.size() > 1) {
        int parent = FIRST_PARENT + families.size();
        families.add(
            new DemoFamily(
                DemoSchool.id("parent", parent), DemoNames.given(parent), List.copyOf(children)));
      }
    }
    return List.copyOf(families);
  }

  private static boolean fits(List<DemoPupil> children, DemoPupil pupil, boolean elsewhereToo) {
    return children.size() < MOST_CHILDREN
        && children.stream().allMatch(other -> couldBeSiblings(other, pupil, elsewhereToo));
  }

  private static boolean couldBeSiblings(DemoPupil one, DemoPupil other, boolean elsewhereToo) {
    long months = Math.abs(ChronoUnit.MONTHS.between(one.dateOfBirth(), other.dateOfBirth()));
    boolean twoPhases = one.school().secondary() != other.school().secondary();
    boolean schoolsFit = one.school().equals(other.school()) || (elsewhereToo && twoPhases);
    return schoolsFit && months >= LEAST_MONTHS_APART && months <= MOST_MONTHS_APART;
  }

  private static Map<UUID, DemoFamily> ofPupil() {
    Map<UUID, DemoFamily> families = new HashMap<>();
    ALL.forEach(family -> family.children().forEach(child -> families.put(child.id(), family)));
    return Map.copyOf(families);
  }
}
