package org.lantern.safeguarding.oversight;

import java.util.List;
import org.lantern.platform.database.Transaction;

/** What waits, in numbers. */
interface WaitingAlerts {
  /**
   * Of the schools of the transaction's person, who must be the trust's lead; for anybody else
   * nothing. Without allegations, drills and tests, and without what the person is kept out of.
   */
  List<Waiting> all(Transaction tx);
}
