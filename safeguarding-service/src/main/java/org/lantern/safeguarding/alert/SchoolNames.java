package org.lantern.safeguarding.alert;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** How schools are called, as far as the register is known here. */
public interface SchoolNames {
  /** The names of those that are known. */
  Map<UUID, String> of(Transaction tx, Collection<UUID> schoolIds);
}
