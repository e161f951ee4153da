package org.lantern.concern.ownframework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.following.FollowFramework;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Frameworks;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;

/**
 * Copies a version of a framework, of the catalogue or the school's own, into a draft. A school has
 * one open draft of a framework; of two who copy at once the second is told.
 */
@Singleton
final class CopyFramework {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;
  private final Drafts drafts;
  private final Frameworks frameworks;
  private final DraftHistory history;
  private final Clock clock;
  private final Ids ids;

  CopyFramework(
      Transactions transactions,
      Drafts drafts,
      Frameworks frameworks,
      DraftHistory history,
      Clock clock,
      Ids ids) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.frameworks = frameworks;
    this.history = history;
    this.clock = clock;
    this.ids = ids;
  }

  DraftOutcome copy(Caller caller, UUID schoolId, @Nullable UUID frameworkId) {
    if (!caller.schools().contains(schoolId)) {
      return new DraftOutcome.NotFound();
    }
    if (!FollowFramework.mayDecide(caller)) {
      return new DraftOutcome.NotYourRole();
    }
    try {
      return transactions.as(
          caller,
          tx ->
              Optional.ofNullable(frameworkId)
                  .flatMap(id -> frameworks.version(tx, id))
                  .filter(found -> isOpenTo(found, schoolId))
                  .<DraftOutcome>map(found -> copy(tx, caller, schoolId, found))
                  .orElseGet(DraftOutcome.NotFound::new));
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new DraftOutcome.AlreadyOpen();
      }
      throw failure;
    }
  }

  private DraftOutcome.Saved copy(
      Transaction tx, Caller caller, UUID schoolId, FrameworkVersion version) {
    Draft draft =
        new Draft(
            ids.next(),
            schoolId,
            version.id(),
            1,
            Draft.State.OPEN,
            version.document(),
            clock.instant(),
            caller.name(),
            null);
    drafts.add(tx, draft, caller.login());
    String from = version.title() + ", version " + version.version();
    history.note(tx, caller, draft, Change.Action.COPIED, null, null, from);
    return new DraftOutcome.Saved(draft);
  }

  private static boolean isOpenTo(FrameworkVersion version, UUID schoolId) {
    return version.schoolId() == null || version.schoolId().equals(schoolId);
  }
}
