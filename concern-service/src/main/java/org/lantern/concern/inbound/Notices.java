package org.lantern.concern.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** Notices as they rest. Only safeguarding leads find them again. */
interface Notices {
  /** Writes a notice; false where the same mail is there already. */
  boolean add(Transaction tx, Notice notice, NoticeText text, String login, byte @Nullable [] mail);

  /** Nobody has dealt with these; oldest first, one more than the limit when there are more. */
  List<Notice> open(Transaction tx, Cursor.@Nullable TimeAndId after, int limit);

  Optional<Notice> one(Transaction tx, UUID id);

  /** The same, and nobody else decides about it before the commit. */
  Optional<Notice> oneToDecide(Transaction tx, UUID id);

  NoticeText text(Transaction tx, Notice notice);

  /** The mail as it came. */
  Optional<byte[]> mail(Transaction tx, Notice notice);

  void matched(Transaction tx, UUID id, UUID concernId, String login);

  void setAside(Transaction tx, Notice notice, String reason, String login);

  Instant now(Transaction tx);
}
