package org.lantern.concern.history;

import java.util.List;
import java.util.UUID;

/** The child whom a row of an export means. */
sealed interface Matched {
  /**
   * One child of the school.
   *
   * @param familyStaffIds kept out of the record, as of every other record of the child
   */
  record Pupil(UUID id, List<UUID> familyStaffIds) implements Matched {}

  /** Nobody, or more than one: a person has to look. */
  record Nobody(String column, String reason) implements Matched {}
}
