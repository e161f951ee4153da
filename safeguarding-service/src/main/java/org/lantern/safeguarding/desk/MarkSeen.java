package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.AlertReaders;

/** A person says that they have seen what stands on their desk. Nothing is hidden by it. */
@Singleton
class MarkSeen {
  private final Transactions transactions;
  private final Marks marks;

  MarkSeen(Transactions transactions, Marks marks) {
    this.transactions = transactions;
    this.marks = marks;
  }

  /** False when alerts are not for any role of this person. A repeat changes nothing. */
  boolean mark(Caller caller, Look look) {
    if (!AlertReaders.includes(caller)) {
      return false;
    }
    transactions.as(
        caller,
        tx -> {
          marks.make(tx, look);
          return true;
        });
    return true;
  }
}
