package org.lantern.reporting.dataset;

import java.util.Map;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** What the register says of schools. */
interface Schools {
  /** The schools of the caller's scope that the register knows, by id. */
  Map<UUID, School> inScope(Transaction tx);
}
