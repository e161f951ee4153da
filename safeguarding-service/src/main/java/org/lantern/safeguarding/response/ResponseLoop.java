package org.lantern.safeguarding.response;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.Loop;

/** Measures what was answered since, every few seconds. */
@Factory
final class ResponseLoop {
  @Singleton
  Loop loop(MeasureResponses measureResponses, @Value("${lantern.response.every}") Duration every) {
    return new Loop("response-times", every, measureResponses::measure);
  }
}
