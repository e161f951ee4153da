package org.lantern.safeguarding.response;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lantern.contracts.ResponseMeasured;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;

/**
 * Measures how long alerts waited, keeps it, and publishes it without anybody in it, in one
 * transaction: what is kept is published once. It stays off the way of an acknowledgement. Repeats
 * and other instances find nothing twice.
 */
@Singleton
class MeasureResponses {
  private static final int TOGETHER = 200;

  private final Transactions transactions;
  private final Measures measures;
  private final Outbox outbox;
  private final MeterRegistry meters;
  private final Duration delay;

  MeasureResponses(
      Transactions transactions,
      Measures measures,
      Outbox outbox,
      MeterRegistry meters,
      @Value("${lantern.tally.delay:10m}") Duration delay) {
    this.transactions = transactions;
    this.measures = measures;
    this.outbox = outbox;
    this.meters = meters;
    this.delay = delay;
  }

  /** True when there may be more to measure. */
  boolean measure() {
    return transactions.<Boolean>background(tx -> {
      List<Measured> acknowledged = measures.acknowledged(tx, TOGETHER);
      List<Measured> all = new ArrayList<>(acknowledged);
      all.addAll(measures.actedOn(tx));
      all.forEach(measured -> outbox.leaveApart(tx, event(measured), delay));
      tx.afterCommit(() -> all.forEach(this::record));
      return acknowledged.size() == TOGETHER;
    });
  }

  private void record(Measured measured) {
    Integer step = measured.step();
    meters
        .timer(
            "lantern.alert." + measured.measure().wire(),
            "school",
            measured.schoolId().toString(),
            "level",
            measured.level().wire(),
            "step",
            step == null ? "later" : step.toString())
        .record(measured.took());
  }

  /** Id and key are random: one that is ordered by time would stand beside the acknowledgement. */
  private static OutgoingEvent event(Measured measured) {
    return new OutgoingEvent(
        UUID.randomUUID(),
        ResponseMeasured.TYPE,
        Topics.SAFEGUARDING,
        UUID.randomUUID(),
        new ResponseMeasured(
            measured.schoolId(),
            measured.measure().wire(),
            measured.level().wire(),
            measured.step(),
            SpanRule.within(measured.took()).map(span -> (int) span.toMinutes()).orElse(null),
            England.day(measured.acknowledgedAt())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
  }
}
