package org.lantern.safeguarding.address;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;

/** Looks now and again whether somebody who gave an address has left. */
@Singleton
class LeaversLoop implements BackgroundPart {
  private final ForgetLeavers forgetLeavers;
  private final Loop loop;

  LeaversLoop(
      ForgetLeavers forgetLeavers, @Value("${lantern.address.leavers.every}") Duration every) {
    this.forgetLeavers = forgetLeavers;
    this.loop = new Loop("address-leavers", every, this::round);
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
    return forgetLeavers.forget() > 0;
  }
}
