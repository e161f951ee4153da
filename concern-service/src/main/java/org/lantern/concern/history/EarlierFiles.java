package org.lantern.concern.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** Files of earlier records and of the exports themselves, as they rest. */
interface EarlierFiles {
  /**
   * Writes one file of a record, or with a null record an original; false for one that is there.
   */
  boolean add(
      Transaction tx, UUID importId, @Nullable UUID recordId, EarlierFile file, byte[] content);

  /** Those of these records. */
  Map<UUID, List<EarlierFile>> of(Transaction tx, Collection<UUID> recordIds);

  /** A file of a record; an original is opened by nobody. */
  Optional<EarlierFile> file(Transaction tx, UUID id);

  byte[] portion(Transaction tx, EarlierFile file, int number);
}
