package org.lantern.safeguarding.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole desk of one person at one moment.
 *
 * @param urgent open ones
 * @param review open ones for the same school day
 * @param mine what this person has taken on lately
 * @param acknowledged the latest few of others, and all that changed since the last look
 * @param news how many of those shown have changed since the last look
 * @param lookedAt when that was, in words; null when nothing was marked as seen yet
 * @param waits how long alerts waited lately
 * @param taken the alert that this person has just acknowledged here, if any
 * @param me how this person stands in what the stream tells of who has an alert
 * @param whole false when open ones are left out, because they are many or on another page
 */
public record DeskView(
    Waiting urgent,
    Waiting review,
    List<DeskGroup> mine,
    List<DeskGroup> acknowledged,
    long news,
    @Nullable String lookedAt,
    List<Waited> waits,
    @Nullable DeskRow taken,
    String me,
    boolean whole,
    Look look,
    Instant now) {
  public int open() {
    return urgent.count().all() + review.count().all();
  }

  public int overdue() {
    return urgent.count().again() + review.count().again();
  }

  public int mineCount() {
    return mine.stream().mapToInt(group -> group.rows().size()).sum();
  }

  /** When it was drawn, as paper says it. */
  public String drawn() {
    return DeskTimes.onPaper(now);
  }
}
