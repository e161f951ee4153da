package org.lantern.platform.audit;

import org.lantern.platform.database.Transaction;

/** Where audit entries are appended. */
public interface AuditTrail {
  /**
   * Queues the entry in the caller's transaction: it stands exactly when the work stands. The row
   * carries a keyed hash over all its fields at once; the link into the chain follows within a
   * second of the commit. A repeat appends a second entry.
   */
  void append(Transaction tx, AuditEntry entry);
}
