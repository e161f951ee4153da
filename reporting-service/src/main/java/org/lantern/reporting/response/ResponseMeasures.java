package org.lantern.reporting.response;

import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.Level;
import org.lantern.contracts.ResponseMeasured;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Transaction;

/** Counts each measured alert once. What is no span or no Monday goes to quarantine. */
@Singleton
final class ResponseMeasures implements EventHandler {
  private final AnswerTallies tallies;

  ResponseMeasures(AnswerTallies tallies) {
    this.tallies = tallies;
  }

  @Override
  public String topic() {
    return Topics.SAFEGUARDING;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(ResponseMeasured.TYPE, ResponseMeasured.class);
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    ResponseMeasured measured = (ResponseMeasured) event.data();
    boolean review = Level.ofWire(measured.level()) == Level.REVIEW;
    Answered answered =
        new Answered(
            measured.schoolId(),
            measured.weekStarting(),
            measured.measure(),
            (review ? Level.REVIEW : Level.URGENT).wire(),
            measured.step() == null ? Answered.LATER : measured.step(),
            measured.withinMinutes() == null ? Answered.LONGER : measured.withinMinutes());
    answered
        .firstFault()
        .ifPresent(field -> {
          throw new UnreadableEvent("a measure's " + field + " cannot be counted");
        });
    tallies.count(tx, answered);
  }
}
