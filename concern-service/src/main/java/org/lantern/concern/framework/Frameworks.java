package org.lantern.concern.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/**
 * The versions of frameworks that a transaction may see: the catalogue, and those of the caller's
 * schools.
 */
public interface Frameworks {
  /**
   * At most {@code limit} versions after that position, by code, the catalogue's before a school's,
   * then by version; from the beginning for a null position.
   */
  List<ListedFramework> list(Transaction tx, @Nullable Position after, int limit);

  /** All versions of one code, the catalogue's first, by number. */
  List<ListedFramework> versionsOf(Transaction tx, String code);

  Optional<FrameworkVersion> version(Transaction tx, UUID id);

  /**
   * What holds at a school on a day: its own published version that came into force last, or else
   * the catalogue's. A null school asks for the catalogue's.
   */
  Optional<FrameworkVersion> current(
      Transaction tx, String code, @Nullable UUID schoolId, LocalDate on);

  /** The highest version of that code at a school, or in the catalogue for null; 0 for none. */
  int highestVersion(Transaction tx, String code, @Nullable UUID schoolId);

  /**
   * Queues a school's version. Where another has taken the same number of that code and school, it
   * fails as a unique violation (23505).
   */
  void add(Transaction tx, FrameworkVersion version);

  /**
   * Queues taking a school's version back: it is no current version any more. Nothing else of a
   * version can change.
   */
  void withdraw(Transaction tx, UUID id);

  /** Queues a version of the catalogue, in background work; nothing where its id is there. */
  void addMissing(Transaction tx, FrameworkVersion version);

  /** A place in the list; the school is null for the catalogue. */
  record Position(String code, @Nullable UUID schoolId, int version) {
    public static Position of(ListedFramework row) {
      return new Position(row.code(), row.schoolId(), row.version());
    }
  }
}
