package org.lantern.concern.parents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** Choices and published versions for parents, as they rest. */
interface ParentsVersions {
  Optional<ParentsDraft> draft(Transaction tx, UUID schoolId, UUID versionId);

  /**
   * Writes the next version of a choice; false where somebody else has changed it. The first of two
   * first ones wins: the second is a unique violation.
   */
  boolean keep(Transaction tx, UUID schoolId, UUID versionId, ParentsDraft next, String login);

  /** The published one of that number or, for null, the last. */
  Optional<ParentsVersion> published(
      Transaction tx, UUID schoolId, UUID versionId, @Nullable Integer number);

  /** All published ones, newest first, those before a number if one is given. */
  List<ParentsVersion> history(
      Transaction tx, UUID schoolId, UUID versionId, @Nullable Integer before, int limit);

  /** Queues a published version. Where somebody took its number meanwhile: unique violation. */
  void add(Transaction tx, ParentsVersion version, String login);
}
