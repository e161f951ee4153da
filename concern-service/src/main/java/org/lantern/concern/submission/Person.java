package org.lantern.concern.submission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands in a concern beside the pupil whose it is.
 *
 * @param at the place in the list that was sent, from 0
 * @param pupilId once examined: a pupil of the reporter's scope
 * @param name null only where an id says who it is
 * @param role null where what was sent as one cannot be read
 * @param worksWithChildren somebody said that this is an adult who does, at a school or elsewhere
 */
public record Person(
    int at,
    @Nullable UUID pupilId,
    @Nullable UUID staffId,
    @Nullable String name,
    @Nullable PersonRole role,
    boolean worksWithChildren) {

  public PersonRole roleOrOther() {
    return role == null ? PersonRole.OTHER : role;
  }

  /** An adult of the register who is said to have done something. */
  public boolean isAllegedStaff() {
    return staffId != null && role == PersonRole.ALLEGED;
  }

  /**
   * An adult who works with children and is said to have done something, also where only a name is
   * known: an allegation (KCSIE 2025, part four).
   */
  boolean isAllegedAdult() {
    return isAllegedStaff() || worksWithChildren && role == PersonRole.ALLEGED && pupilId == null;
  }

  /** Said to have done something, or it cannot be told what they are to it. */
  public boolean mayBeItsSubject() {
    return role == null || role == PersonRole.ALLEGED;
  }

  public String words() {
    return (name == null ? "somebody" : name)
        + " ("
        + roleOrOther().label()
        + (worksWithChildren ? ", works with children)" : ")");
  }
}
