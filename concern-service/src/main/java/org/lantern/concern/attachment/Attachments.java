package org.lantern.concern.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** Files of concerns as they rest, in sealed portions. */
interface Attachments {
  /** What was added under this key before, with the fingerprint of its content. */
  Optional<Earlier> earlier(Transaction tx, UUID concernId, String login, String key);

  /** The heading of the concern takes no files. */
  boolean isBarred(Transaction tx, String category);

  /**
   * How many files of the concern this scope sees; nobody else adds one to it before the commit.
   */
  int count(Transaction tx, UUID concernId);

  /**
   * Writes the file, portion by portion. A second row under the same concern, login and key waits
   * for the first to commit and then fails as a unique violation.
   */
  void add(Transaction tx, Attachment attachment, Origin origin, byte[] content);

  /** Puts the file beside another concern too, under a new id and sealed for it. */
  void copy(Transaction work, Attachment file, UUID id, UUID concernId);

  /** Oldest first, one more than the limit when there are more; of one login, or null for all. */
  List<Attachment> of(
      Transaction tx,
      UUID concernId,
      @Nullable String addedBy,
      Cursor.@Nullable TimeAndId after,
      int limit);

  /** Only if that login added it, or null for whoever did. */
  Optional<Attachment> one(Transaction tx, UUID concernId, @Nullable String addedBy, UUID id);

  /** One opened portion of the content, counted from 0. */
  byte[] portion(Transaction tx, UUID id, UUID concernId, int number);

  /** Files that wait for a scan, oldest first. */
  List<Waiting> waiting(Transaction tx, Cursor.@Nullable TimeAndId after, int limit);

  /** Notes what a scan came to; false when somebody did meanwhile. */
  boolean scanned(Transaction tx, UUID id, ScanState state);

  /** The time of the database. */
  Instant now(Transaction tx);

  /** A file that waits; its name rests sealed and matters to no scan. */
  record Waiting(UUID id, UUID concernId, int portions, Instant addedAt) {}

  /** Who added a file, under which key, and a fingerprint of what was sent. */
  record Origin(String login, String key, String fingerprint) {}

  /** A file that was added before. */
  record Earlier(Attachment attachment, String fingerprint) {}
}
