package org.lantern.concern.selfaudit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** Answers as they rest. */
interface AuditAnswers {
  /** The last answer of each item. */
  List<AuditAnswer> latest(Transaction tx, UUID schoolId, UUID versionId);

  /** The answers of one item, newest first, those before a number if one is given. */
  List<AuditAnswer> history(
      Transaction tx,
      UUID schoolId,
      UUID versionId,
      String itemId,
      @Nullable Integer before,
      int limit);

  /** Queues an answer. Where somebody took its number meanwhile: unique violation. */
  void add(Transaction tx, UUID schoolId, UUID versionId, AuditAnswer answer, String login);
}
