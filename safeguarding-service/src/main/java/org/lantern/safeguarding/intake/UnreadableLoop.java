package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;

/**
 * Tries to open what is unreadable when the service starts, for keysets are read then, and now and
 * again later: another instance, without the keyset, may have taken something in meanwhile.
 */
@Singleton
class UnreadableLoop implements BackgroundPart {
  private final OpenUnreadable openUnreadable;
  private final Loop loop = new Loop("unreadable-alerts", Duration.ofMinutes(5), this::round);

  UnreadableLoop(OpenUnreadable openUnreadable) {
    this.openUnreadable = openUnreadable;
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop(Duration.ofSeconds(2));
  }

  @Override
  public Phase phase() {
    return Phase.LOOPS;
  }

  private boolean round() {
    openUnreadable.openAll();
    return false;
  }
}
