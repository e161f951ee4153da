package org.lantern.concern.following;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lantern.concern.framework.Followers;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Frameworks;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.time.England;

/**
 * Where a school follows a version that is taken back, or is going to, it follows from then on what
 * holds without it: its version before, or else the trust's. That is a decision like any other and
 * names who took the version back.
 */
@Singleton
final class LeaveWithdrawn implements Followers {
  private final Decisions decisions;
  private final Frameworks frameworks;
  private final FollowFramework followFramework;
  private final Clock clock;

  LeaveWithdrawn(
      Decisions decisions, Frameworks frameworks, FollowFramework followFramework, Clock clock) {
    this.decisions = decisions;
    this.frameworks = frameworks;
    this.followFramework = followFramework;
    this.clock = clock;
  }

  @Override
  public void leave(Transaction tx, Caller caller, FrameworkVersion withdrawn) {
    UUID schoolId = withdrawn.schoolId();
    if (schoolId == null) {
      throw new IllegalArgumentException("a version of the catalogue belongs to no school");
    }
    LocalDate today = England.day(clock.instant());
    List<Decision> standing =
        decisions.inForceAndPlanned(tx, schoolId, today).stream()
            .map(Followed::decision)
            .filter(decision -> withdrawn.id().equals(decision.versionId()))
            .toList();
    int number = decisions.lastNumber(tx, schoolId);
    for (Decision decision : standing) {
      LocalDate from = decision.from().isBefore(today) ? today : decision.from();
      UUID instead =
          frameworks
              .current(tx, withdrawn.code(), schoolId, from)
              .map(FrameworkVersion::id)
              .orElse(null);
      followFramework.add(
          tx,
          caller,
          schoolId,
          ++number,
          withdrawn.code(),
          instead,
          from,
          "Version " + withdrawn.version() + " was taken back.");
    }
  }
}
