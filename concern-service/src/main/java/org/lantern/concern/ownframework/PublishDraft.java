package org.lantern.concern.ownframework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lantern.concern.following.FollowFramework;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Frameworks;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.problem.Fields;
import org.lantern.platform.time.England;

/**
 * Makes a draft the school's next own version: one transaction with the version, the end of the
 * draft and the decision to follow it from its first day. It never changes afterwards; the next
 * change is another draft. Two who publish at once make one version, and the second is told.
 */
@Singleton
final class PublishDraft {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int REASON_CHARACTERS = 500;

  private final EditDraft editDraft;
  private final Frameworks frameworks;
  private final FollowFramework followFramework;
  private final Clock clock;
  private final Ids ids;

  PublishDraft(
      EditDraft editDraft,
      Frameworks frameworks,
      FollowFramework followFramework,
      Clock clock,
      Ids ids) {
    this.editDraft = editDraft;
    this.frameworks = frameworks;
    this.followFramework = followFramework;
    this.clock = clock;
    this.ids = ids;
  }

  DraftOutcome publish(Caller caller, UUID schoolId, UUID id, int read, PublicationRequest typed) {
    try {
      return editDraft.open(
          caller, schoolId, id, read, (tx, draft) -> publish(tx, caller, draft, typed));
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new DraftOutcome.Moved();
      }
      throw failure;
    }
  }

  private DraftOutcome publish(
      Transaction tx, Caller caller, Draft draft, PublicationRequest typed) {
    Instant now = clock.instant();
    LocalDate today = England.day(now);
    Fields fields = new Fields();
    LocalDate asked = fields.day("effectiveFrom", typed.effectiveFrom());
    LocalDate from = asked == null ? today : asked;
    if (from.isBefore(today)) {
      fields.fault("effectiveFrom", "Choose today or a later day.");
    }
    String reason =
        fields.required(
            "reason", typed.reason(), REASON_CHARACTERS, "Write why the school changes it.");
    if (draft.version() == 1) {
      fields.fault("document", "Change something first: this is still a copy.");
    }
    if (!fields.faults().isEmpty()) {
      return new DraftOutcome.Refused(fields.faults());
    }
    String code = draft.document().code();
    FrameworkVersion version =
        new FrameworkVersion(
            ids.next(),
            code,
            frameworks.highestVersion(tx, code, draft.schoolId()) + 1,
            draft.document().title(),
            draft.schoolId(),
            draft.basedOn(),
            from,
            FrameworkVersion.State.PUBLISHED,
            now,
            caller.login(),
            draft.document());
    Draft ended = draft.ended(Draft.State.PUBLISHED, version.id(), now, caller.name());
    String says = "Version " + version.version() + " from " + from + ": " + reason;
    DraftOutcome saved =
        editDraft.save(tx, caller, ended, Change.Action.PUBLISHED, null, null, says);
    if (!(saved instanceof DraftOutcome.Saved)) {
      return saved;
    }
    frameworks.add(tx, version);
    followFramework.follow(tx, caller, version, from, reason);
    return new DraftOutcome.Published(ended, version);
  }
}
