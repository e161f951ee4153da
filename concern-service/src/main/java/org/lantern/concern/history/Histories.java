package org.lantern.concern.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** Earlier records as they rest. Background work writes them; safeguarding leads read them. */
interface Histories {
  /** Whether there is such a school. */
  boolean isSchool(Transaction tx, UUID schoolId);

  /** Everybody who is or was at the school. */
  List<SchoolPupils.Known> pupilsOf(Transaction tx, UUID schoolId);

  /** Those of these ids that are records already. */
  Set<UUID> known(Transaction tx, Collection<UUID> ids);

  /** Queues the import itself; the rest refers to it. */
  void begin(
      Transaction tx, UUID id, UUID schoolId, Origin origin, String login, Instant importedAt);

  /** Notes what an import came to. */
  void finish(Transaction tx, HistoryReport report);

  /** Queues one record. */
  void add(Transaction tx, UUID importId, EarlierRecord entry);

  /** Reports of imports that the caller may see, latest first. */
  List<HistoryReport> latest(Transaction tx, Cursor.@Nullable TimeAndId after, int limit);

  Optional<HistoryReport> report(Transaction tx, UUID id);

  /** Records of a child, oldest first, one more than the limit when there are more. */
  List<EarlierRecord> of(Transaction tx, UUID pupilId, Cursor.@Nullable TimeAndId after, int limit);

  Instant now(Transaction tx);
}
