package org.lantern.safeguarding.escalation;

import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Who holds which post today, as far as the register is known here. */
public interface Posts {
  /**
   * The people of every audience for an alert of these schools, of which the first leads. Nobody is
   * an answer, not a failure.
   */
  People around(Transaction tx, List<UUID> schoolIds);
}
