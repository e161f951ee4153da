package org.lantern.messaging.work;

/**
 * Something that runs beside the requests. {@link #start} returns at once and never fails because a
 * broker or a database is away. {@link #stop} is bounded in time.
 */
public interface BackgroundPart {
  void start();

  void stop();

  /** Its place: lower starts first and stops last. */
  Phase phase();

  /** The order of starting. */
  enum Phase {
    BOOKS,
    PRODUCERS,
    LOOPS,
    CONSUMERS
  }
}
