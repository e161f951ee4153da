package org.lantern.safeguarding.address;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.Loop;

/** Looks now and again whether somebody who gave an address has left. */
@Factory
final class LeaversLoop {
  @Singleton
  Loop loop(
      ForgetLeavers forgetLeavers, @Value("${lantern.address.leavers.every}") Duration every) {
    return new Loop("address-leavers", every, () -> forgetLeavers.forget() > 0);
  }
}
