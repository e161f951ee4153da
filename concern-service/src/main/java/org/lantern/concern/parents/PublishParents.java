package org.lantern.concern.parents;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.Fields;
import org.lantern.platform.time.England;

/**
 * Publishes what a school tells parents, with a number and a day. It never changes: a next one
 * stands beside it. Two who publish at once make one version, and the second is told.
 */
@Singleton
final class PublishParents {
  private final TellParents tellParents;
  private final ParentsVersions versions;
  private final Clock clock;

  PublishParents(TellParents tellParents, ParentsVersions versions, Clock clock) {
    this.tellParents = tellParents;
    this.versions = versions;
    this.clock = clock;
  }

  /** Publishes the choice as it was read. */
  ParentsOutcome publish(Caller caller, UUID schoolId, UUID versionId, int read) {
    return tellParents.write(
        caller,
        schoolId,
        versionId,
        read,
        (tx, standing) -> {
          ParentsMap map =
              ParentsMap.of(
                  standing.version().document(), standing.draft().choice(), standing.school());
          Fields fields = new Fields();
          if (map.introduction().isBlank()) {
            fields.fault("introduction", "Write a few sentences for parents first, and save.");
          }
          if (map.contacts().isEmpty()) {
            fields.fault("contacts", "Write whom parents talk to first, and save.");
          }
          if (map.steps().isEmpty()) {
            fields.fault("steps", "Show at least one line of the map.");
          }
          return fields.faults().isEmpty()
              ? publish(tx, caller, standing, map)
              : new ParentsOutcome.Refused(fields.faults());
        });
  }

  private ParentsOutcome publish(
      Transaction tx, Caller caller, ReadParents.Standing standing, ParentsMap map) {
    Instant now = clock.instant();
    ParentsVersion version =
        new ParentsVersion(
            standing.schoolId(),
            standing.version().id(),
            standing.published().map(ParentsVersion::number).orElse(0) + 1,
            map,
            England.day(now),
            now,
            caller.name());
    versions.add(tx, version, caller.login());
    tellParents.note(tx, caller, standing, "parents-version-published", version.number());
    return new ParentsOutcome.Published(version);
  }
}
