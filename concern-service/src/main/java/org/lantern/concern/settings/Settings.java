package org.lantern.concern.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** Categories as a school or the trust has set them; a null school stands for the trust. */
interface Settings {
  List<Heading> headings(Transaction tx);

  /** All of them, in the order in which staff see them, those that are off too. */
  List<Setting> all(Transaction tx, @Nullable UUID schoolId);

  Optional<Setting> one(Transaction tx, @Nullable UUID schoolId, String code);

  /**
   * Writes what is wanted over the version that was read. False where somebody was quicker: then
   * nothing is written.
   */
  boolean write(Transaction tx, @Nullable UUID schoolId, Setting read, Wanted wanted);

  /** Adds a category under a heading; a code that is taken fails as a unique violation. */
  void add(Transaction tx, @Nullable UUID schoolId, String code, String parent, Wanted wanted);
}
