package org.lantern.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import org.lantern.messaging.LaneAlarm;
import org.lantern.messaging.work.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody who wants to know that a lane is read again. */
@Singleton
final class LaneAlarms {
  private static final Logger log = LoggerFactory.getLogger(LaneAlarms.class);
  private final List<LaneAlarm> alarms;
  private final MeterRegistry meters;

  LaneAlarms(List<LaneAlarm> alarms, MeterRegistry meters) {
    this.alarms = alarms;
    this.meters = meters;
  }

  void readingAgain(String topic, String reason) {
    log.error("reading {} again from its earliest record: {}", topic, reason);
    meters.counter("lantern.lane.readings.again", "topic", topic).increment();
    for (LaneAlarm alarm : alarms) {
      try {
        alarm.readingAgain(topic, reason);
      } catch (RuntimeException failed) {
        log.error("a lane alarm failed: {}", Failures.describe(failed));
      }
    }
  }
}
