package org.lantern.safeguarding.response;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;

/** Measures what was answered since, every few seconds. */
@Singleton
class ResponseLoop implements BackgroundPart {
  private final Loop loop;

  ResponseLoop(
      MeasureResponses measureResponses, @Value("${lantern.response.every}") Duration every) {
    this.loop = new Loop("response-times", every, measureResponses::measure);
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
}
