package org.lantern.concern.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Transaction;

/** Receipts of concerns. What is noted only advances, in whatever order the news arrives. */
public interface Receipts {
  /**
   * Queues the receipt of a new concern in the caller's transaction.
   *
   * @param takenOn as in {@link Receipt}
   */
  void open(
      Transaction tx,
      UUID concernId,
      String reference,
      String reporterLogin,
      Level level,
      boolean aboutAdult,
      @Nullable Boolean takenOn,
      Instant observedAt,
      Instant recordedAt);

  /** The concern was raised; a level below the one that stands changes nothing. */
  void raised(Transaction tx, UUID concernId, Level level);

  /** Safeguarding holds it. The first time stands; a repeat changes nothing. */
  void delivered(Transaction tx, UUID concernId, Instant at);

  /** A person has acknowledged it; when it was delivered is told apart, before or after. */
  void acknowledged(Transaction tx, UUID concernId, Instant at);

  /**
   * Queues that the login has read what the SENCO advised, up to that time; it only advances, and
   * is nothing for who did not record the concern.
   */
  void adviceRead(Transaction tx, UUID concernId, Instant upTo);

  /** The receipt of a concern that this login recorded. */
  Optional<Receipt> of(Transaction tx, UUID concernId);

  /** The login's latest receipts, newest first. */
  List<Receipt> latest(Transaction tx, int limit);
}
