package org.lantern.safeguarding.channel;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * How the channels stand, in {@code /health}. It never says down: the other channels still go out
 * from here. What the other side answered is for the operator.
 */
@Singleton
class ChannelHealth implements HealthIndicator {
  private static final HealthStatus DEGRADED =
      new HealthStatus("DEGRADED", "something wants attention", null, 500);

  private final ChannelWatch watch;

  ChannelHealth(ChannelWatch watch) {
    this.watch = watch;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    List<ChannelState> states = watch.latest();
    Map<String, Object> details = new LinkedHashMap<>();
    states.forEach(state -> details.put(state.name(), words(state)));
    boolean failing = states.stream().anyMatch(ChannelState::isFailing);
    return Mono.just(
        HealthResult.builder("channels", failing ? DEGRADED : HealthStatus.UP)
            .details(details)
            .build());
  }

  private static String words(ChannelState state) {
    return state.isFailing()
        ? "failing since " + state.since() + ": " + state.answer()
        : state.condition().words();
  }
}
