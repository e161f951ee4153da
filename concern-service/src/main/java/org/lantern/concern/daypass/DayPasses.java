package org.lantern.concern.daypass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** Passes as they rest. A secret is found by its hash alone. */
interface DayPasses {
  /** Queues a new pass. */
  void add(Transaction tx, DayPass pass, String issuerLogin, String secret);

  /** The pass of a secret, whatever its state. */
  Optional<DayPass> ofSecret(Transaction tx, String secret);

  /** A pass of the caller's schools with its secret. */
  Optional<Card> card(Transaction tx, UUID id);

  /** Latest first, one more than the limit when there are more. */
  List<DayPass> latest(Transaction tx, Cursor.@Nullable TimeAndId after, int limit);

  /** Withdraws a pass; false where there is none, or it was withdrawn before. */
  boolean revoke(Transaction tx, UUID id, String login);

  Instant now(Transaction tx);

  /** Today in England, by the clock of the database. */
  LocalDate today(Transaction tx);

  /** A pass as it is printed. */
  record Card(DayPass pass, String secret) {}
}
