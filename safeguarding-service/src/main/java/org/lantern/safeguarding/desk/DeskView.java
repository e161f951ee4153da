package org.lantern.safeguarding.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole desk of one person at one moment.
 *
 * @param urgent open ones, the oldest first
 * @param review open ones for the same school day, the oldest first
 * @param acknowledged the latest few
 * @param troubles what is wrong with the delivery of concerns
 * @param taken the alert that this person has just acknowledged here, if any
 * @param more true when there are more open ones than shown
 * @param last the number of the latest change that is shown: where the stream goes on
 */
public record DeskView(
    List<DeskRow> urgent,
    List<DeskRow> review,
    List<DeskRow> acknowledged,
    List<String> troubles,
    @Nullable DeskRow taken,
    boolean more,
    long last,
    Instant now) {
  public int open() {
    return urgent.size() + review.size();
  }
}
