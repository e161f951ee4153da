package org.lantern.concern.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** The directory as it rests. */
interface Signposts {
  List<Kind> kinds(Transaction tx);

  /** The local authorities of these schools or, for no school, all of the trust; sorted. */
  List<String> authorities(Transaction tx, Collection<UUID> schools);

  /** The entries in force that day and the kinds that are missing, one more than the limit. */
  List<Listed> search(Transaction tx, Question question, LocalDate on);

  /** The version that counts, also of an entry that has ended. */
  Optional<Signpost> latest(Transaction tx, UUID id);

  /** Versions, newest first, those before a version if one is given. */
  List<Signpost> history(Transaction tx, UUID id, @Nullable Integer before, int limit);

  /** Queues a version. One that somebody else wrote meanwhile: unique violation. */
  void add(Transaction tx, Signpost signpost, String login);
}
