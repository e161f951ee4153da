package org.lantern.safeguarding.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the alerts means. Pure.
 *
 * <ul>
 *   <li>Every open alert has a next step, and none is late by more than a little: the loop that
 *       takes the steps looks twice a second.
 *   <li>A test disclosure arrives each minute; three that are missing are no chance. Its own steps
 *       are due every few seconds, so a loop that has stopped shows even when no child's alert is
 *       open.
 *   <li>What is wrong is said without a number: even a count could tell the subject of an
 *       allegation that there is one.
 * </ul>
 *
 * @param lateAfter how far a step may be behind
 * @param canaryEvery how often a test disclosure is sent; zero when none is
 */
record WatchRules(Duration lateAfter, Duration canaryEvery) {
  static final int MISSING_CANARIES = 3;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  /**
   * What is so now.
   *
   * @param since when the first look was: a canary cannot be missing for longer than that
   * @param heartbeat what is known of the sign of life
   */
  WatchState judge(Sight sight, Instant since, Finding heartbeat) {
    return new WatchState(escalation(sight), canary(sight, since), heartbeat);
  }

  boolean expectsCanaries() {
    return canaryEvery.isPositive();
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private Finding escalation(Sight sight) {
    if (sight.withoutStep()) {
      return new Finding.Trouble("An open alert has no next step.");
    }
    if (isLate(sight.firstDue(), sight.now())) {
      return new Finding.Trouble("Escalation is late: people are not being told in turn.");
    }
    if (isLate(sight.firstUntouched(), sight.now())) {
      return new Finding.Trouble("Alerts that nobody acts on are not being told again.");
    }
    return new Finding.Holds();
  }

  private boolean isLate(@Nullable Instant due, Instant now) {
    return due != null && now.isAfter(due.plus(lateAfter));
  }

  private Finding canary(Sight sight, Instant since) {
    if (!expectsCanaries()) {
      return new Finding.Off();
    }
    Instant last = sight.canaryAt();
    Instant missing = sight.now().minus(canaryEvery.multipliedBy(MISSING_CANARIES));
    if (last == null || last.isBefore(missing)) {
      return since.isBefore(missing)
          ? new Finding.Trouble(
              "No test disclosure has come through since "
                  + time(last == null ? since : last)
                  + ".")
          : new Finding.Unknown();
    }
    return sight.canaryUnreadable()
        ? new Finding.Trouble("Test disclosures arrive and cannot be opened: a key is missing.")
        : new Finding.Holds();
  }
}
