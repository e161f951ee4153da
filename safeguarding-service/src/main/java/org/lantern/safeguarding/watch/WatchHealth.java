package org.lantern.safeguarding.watch;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * What the watch found, in {@code /health}. It never says down: an instance that is taken out of
 * rotation because escalation is late would help nobody. The sentences are for the operator.
 */
@Singleton
class WatchHealth implements HealthIndicator {
  /** Worse than up, better than down; not operational or broken, but something between. */
  private static final HealthStatus DEGRADED =
      new HealthStatus("DEGRADED", "something wants attention", null, 500);

  private final Watch watch;

  WatchHealth(Watch watch) {
    this.watch = watch;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    WatchState state = watch.state();
    return Mono.just(
        HealthResult.builder("watch", state.troubles().isEmpty() ? HealthStatus.UP : DEGRADED)
            .details(
                Map.of(
                    "escalation", word(state.escalation()),
                    "canary", word(state.canary()),
                    "heartbeat", word(state.heartbeat())))
            .build());
  }

  private static String word(Finding finding) {
    return switch (finding) {
      case Finding.Holds() -> "holds";
      case Finding.Unknown() -> "not known yet";
      case Finding.Off() -> "off";
      case Finding.Trouble(String words) -> words;
    };
  }
}
