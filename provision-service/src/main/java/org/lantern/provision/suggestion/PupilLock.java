package org.lantern.provision.suggestion;

import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Background work about one pupil comes one after the other. */
final class PupilLock {
  private PupilLock() {}

  /** Until the transaction ends, nobody else contributes to this pupil or changes the family. */
  static void take(Transaction tx, UUID pupilId) {
    tx.add("select pg_advisory_xact_lock(hashtextextended(?, 0))", pupilId.toString());
  }
}
