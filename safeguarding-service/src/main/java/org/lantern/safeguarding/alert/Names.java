package org.lantern.safeguarding.alert;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lantern.platform.database.Transaction;

/** How schools and staff are called, as far as the register is known here. */
public interface Names {
  /** The names of those that are known. */
  Map<UUID, String> ofSchools(Transaction tx, Collection<UUID> schoolIds);

  /** The same, told with what else the transaction sends next. */
  void tellSchools(Transaction tx, Collection<UUID> schoolIds, BiConsumer<UUID, String> listener);

  /** The names of all schools that are known. */
  Map<UUID, String> ofAllSchools(Transaction tx);

  /** The names of those that are known. */
  Map<UUID, String> ofStaff(Transaction tx, Collection<UUID> staffIds);
}
