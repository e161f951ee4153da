package org.lantern.safeguarding.alert;

import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** What is still to be sent about an alert. */
public interface PendingNotices {
  /** Nothing more of it is sent; in the transaction that makes it pointless. Repeats do nothing. */
  void stop(Transaction tx, UUID alertId);
}
