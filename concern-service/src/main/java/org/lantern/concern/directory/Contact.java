package org.lantern.concern.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of one service.
 *
 * @param localAuthority null for one that serves the whole country
 * @param decidedBy who decides that it is called
 * @param source where the number was taken from
 * @param effectiveTo the last day, null while no end is known
 * @param checkedOn when somebody last made sure of it; null: not yet checked by the trust
 */
public record Contact(
    String kind,
    @Nullable String localAuthority,
    String name,
    String whatFor,
    @Nullable String phone,
    @Nullable String webAddress,
    @Nullable String openingHours,
    String decidedBy,
    Parents parents,
    String source,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable LocalDate checkedOn) {

  /** True while there is no way to reach it: the trust has to fill it in. */
  public boolean toFill() {
    return phone == null && webAddress == null;
  }
}
