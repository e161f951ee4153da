package org.lantern.concern.parents;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Frameworks;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/** Shows what a school has published for parents, and what it is about to. */
@Singleton
class ReadParents {
  private final Transactions transactions;
  private final Frameworks frameworks;
  private final ParentsVersions versions;
  private final Register register;

  ReadParents(
      Transactions transactions,
      Frameworks frameworks,
      ParentsVersions versions,
      Register register) {
    this.transactions = transactions;
    this.frameworks = frameworks;
    this.versions = versions;
    this.register = register;
  }

  /**
   * A framework with what a school tells parents of it.
   *
   * @param draft a fresh one before the first change
   * @param published the one that was asked for, or the last; empty before the first
   */
  record Standing(
      UUID schoolId,
      String school,
      FrameworkVersion version,
      ParentsDraft draft,
      Optional<ParentsVersion> published) {}

  /** Empty for a framework that the school may not see; the school is one of the caller's. */
  Optional<Standing> standing(
      Caller caller, UUID schoolId, UUID versionId, @Nullable Integer number) {
    return transactions.as(caller, tx -> standing(tx, schoolId, versionId, number));
  }

  Optional<Standing> standing(
      Transaction tx, UUID schoolId, UUID versionId, @Nullable Integer number) {
    return frameworks
        .version(tx, versionId)
        .filter(found -> found.schoolId() == null || found.schoolId().equals(schoolId))
        .map(found ->
            new Standing(
                schoolId,
                register.schools(tx, List.of(schoolId)).stream()
                    .map(School::name)
                    .findFirst()
                    .orElse(""),
                found,
                versions
                    .draft(tx, schoolId, versionId)
                    .orElseGet(
                        () -> new ParentsDraft(0, Choice.fresh(found.document()), null, null)),
                versions.published(tx, schoolId, versionId, number)));
  }

  /** What has been published, newest first. */
  Page<ParentsVersion> history(
      Caller caller, UUID schoolId, UUID versionId, @Nullable String cursor, int limit) {
    Integer before = Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.getFirst())).orElse(null);
    return Page.of(
        transactions.as(caller, tx -> versions.history(tx, schoolId, versionId, before, limit + 1)),
        limit,
        version -> Cursor.after(version.number()),
        version -> version);
  }
}
