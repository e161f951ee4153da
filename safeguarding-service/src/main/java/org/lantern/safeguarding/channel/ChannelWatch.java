package org.lantern.safeguarding.channel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Channel;

/**
 * Looks every few seconds at how the channels stand, for metrics and health: they are asked often,
 * and must not ask the database each time. A metric counts failing channels and names no place.
 */
@Factory
class ChannelWatch {
  private final Transactions transactions;
  private final ChannelStates states;
  private final Map<Channel, AtomicInteger> failing = new EnumMap<>(Channel.class);
  private volatile List<ChannelState> latest = List.of();

  ChannelWatch(Transactions transactions, ChannelStates states, MeterRegistry meters) {
    this.transactions = transactions;
    this.states = states;
    for (Channel channel : Channel.values()) {
      AtomicInteger count = new AtomicInteger();
      failing.put(channel, count);
      Gauge.builder("lantern.channel.failing", count, AtomicInteger::doubleValue)
          .tag("channel", channel.wire())
          .description("places whose last attempt by this channel failed")
          .register(meters);
    }
  }

  /** As of a few seconds ago; empty before the first look. */
  List<ChannelState> latest() {
    return latest;
  }

  @Singleton
  Loop loop() {
    return new Loop("channel-watch", Duration.ofSeconds(2), Duration.ofSeconds(1), this::round);
  }

  private boolean round() {
    List<ChannelState> found = transactions.background(states::of);
    latest = found;
    failing.forEach((channel, count) ->
        count.set(
            (int)
                found.stream()
                    .filter(state -> state.channel() == channel && state.isFailing())
                    .count()));
    return false;
  }
}
