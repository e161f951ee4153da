package org.lantern.concern.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * A concern as it was sent, field by field, before any rule has looked at it.
 *
 * @param urgent an unreadable mark is a mark: somebody meant something by it
 * @param takenOn the reporter acts on it themselves; here an unreadable mark is none
 */
public record Submission(
    Given<UUID> pupilId,
    Given<String> category,
    Given<String> narrative,
    Given<Instant> observedAt,
    Given<Boolean> urgent,
    Given<Boolean> immediateDanger,
    Given<Boolean> takenOn,
    Given<UUID> schoolId,
    Given<AdultGiven> aboutAdult,
    Given<String> people,
    Given<String> childVoice,
    Given<String> actionTaken,
    Given<String> pupilDescription,
    Given<String> place,
    Given<String> childWishes,
    Given<String> childTold,
    Particulars particulars) {

  public boolean isMarkedUrgent() {
    return meantYes(urgent);
  }

  public boolean isImmediateDanger() {
    return meantYes(immediateDanger);
  }

  private static boolean meantYes(Given<Boolean> mark) {
    return switch (mark) {
      case Given.Absent<Boolean> _ -> false;
      case Given.Value<Boolean>(Boolean value) -> value;
      case Given.Unreadable<Boolean> _ -> true;
    };
  }
}
