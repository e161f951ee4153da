package org.lantern.messaging;

/**
 * Told when something is wrong with a lane that a person should know of. It is logged and counted
 * in any case; a bean of this type may do more. Called outside any transaction; what it throws is
 * logged. It may be told the same twice.
 */
public interface LaneAlarm {
  /** A record was put into quarantine. The reason names fields and kinds, never content. */
  void quarantined(String topic, String reason);

  /** A topic is read again from its earliest record, because the place where we were is gone. */
  void readingAgain(String topic, String reason);
}
