package org.lantern.safeguarding.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Who holds which post today, as far as the register is known here, and who has duty when. */
public interface Posts {
  /**
   * The people of every audience for an alert of these schools, of which the first leads. Nobody is
   * an answer, not a failure.
   */
  People around(Transaction tx, List<UUID> schoolIds);

  /** The same for an alert of each of these schools alone, in as few questions. */
  Map<UUID, People> aroundEach(Transaction tx, Collection<UUID> schoolIds);
}
