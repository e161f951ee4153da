package org.lantern.safeguarding.notice;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** What the register knows of where to write; it may know nothing. */
interface Addresses {
  /** The mail addresses of those of them who have one. */
  Map<UUID, String> ofStaff(Transaction tx, Set<UUID> staffIds);
}
