package org.lantern.concern.following;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** The decisions of schools as they rest. */
public interface Decisions {
  /** What is in force that day, one for each framework, and what is planned after it. */
  List<Followed> inForceAndPlanned(Transaction tx, UUID schoolId, LocalDate day);

  /** All decisions, newest first, those before a number if one is given. */
  List<Followed> history(Transaction tx, UUID schoolId, @Nullable Integer before, int limit);

  /** The number of the school's last decision, 0 for none. */
  int lastNumber(Transaction tx, UUID schoolId);

  /** Queues a decision. Where somebody took its number meanwhile: unique violation. */
  void add(Transaction tx, Decision decision, String login);
}
