package org.lantern.safeguarding.plan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** The plans of the schools and of the trust, version by version. */
public interface Plans {
  /**
   * What holds for these schools. The question goes with the next query of the transaction, and
   * only then is there an answer. A plan that cannot be read counts as none, which tells more
   * people and not fewer.
   */
  Supplier<Arrangements> around(Transaction tx, Collection<UUID> schoolIds);

  /** The newest version; number 0 where nothing was arranged yet. */
  PlanVersion newest(Transaction tx, UUID schoolId);

  /** Versions before a number, or all, the newest first. */
  List<PlanVersion> history(Transaction tx, UUID schoolId, @Nullable Integer before, int limit);

  /** Appends; two of the same number fail as a unique violation. */
  void add(Transaction tx, PlanVersion version);
}
