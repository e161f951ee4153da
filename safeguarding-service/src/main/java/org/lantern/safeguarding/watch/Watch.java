package org.lantern.safeguarding.watch;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether every open alert is passed on in time and whether the test disclosure comes
 * through, sends a sign of life to the outside only if both hold, and keeps what it found for those
 * who ask. Each instance watches for itself; what they see is in the database, so any of them may
 * say that all is well. One thread checks; any may ask.
 */
@Singleton
public class Watch {
  /** A watch that has not looked for so many of its rounds has stopped itself. */
  private static final int ROUNDS = 4;

  private static final Finding BLIND = new Finding.Trouble("The watch cannot see the alerts.");

  private final Sights sights;
  private final Heartbeat heartbeat;
  private final WatchSettings settings;
  private final Clock clock;
  private final Instant startedAt;
  private @Nullable Instant firstLook;
  private volatile @Nullable Instant lastRound;
  private volatile WatchState found = WatchState.UNKNOWN;

  Watch(
      Sights sights,
      Heartbeat heartbeat,
      WatchSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.sights = sights;
    this.heartbeat = heartbeat;
    this.settings = settings;
    this.clock = clock;
    this.startedAt = clock.instant();
    meters.gauge("lantern.watch.holds", this, watch -> watch.state().holds() ? 1 : 0);
    meters.gauge("lantern.watch.troubles", this, watch -> watch.state().troubles().size());
  }

  /** What the watch last found; that it has stopped looking is itself something found. */
  public WatchState state() {
    Instant last = lastRound;
    Instant lately = clock.instant().minus(settings.every().multipliedBy(ROUNDS));
    if ((last == null ? startedAt : last).isBefore(lately)) {
      return new WatchState(
          new Finding.Trouble("The watch over the alerts has stopped."),
          found.canary(),
          found.heartbeat());
    }
    return found;
  }

  /** One round. What fails is found as such before it is thrown. */
  void check() {
    try {
      Sight sight = sights.look();
      Instant since = firstLook == null ? sight.now() : firstLook;
      firstLook = since;
      found = settings.rules().judge(sight, since, heartbeat.finding());
      sights.forgetCanaries(!settings.rules().expectsCanaries());
    } catch (RuntimeException failed) {
      found = new WatchState(BLIND, new Finding.Unknown(), heartbeat.finding());
      throw failed;
    } finally {
      lastRound = clock.instant();
    }
    if (found.holds()) {
      found = found.withHeartbeat(heartbeat.send());
    }
  }
}
