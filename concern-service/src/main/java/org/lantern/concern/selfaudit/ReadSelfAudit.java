package org.lantern.concern.selfaudit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Frameworks;
import org.lantern.concern.framework.Item;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/** Shows a school's audit, as a whole and answer by answer. */
@Singleton
class ReadSelfAudit {
  private final Transactions transactions;
  private final Frameworks frameworks;
  private final AuditAnswers answers;

  ReadSelfAudit(Transactions transactions, Frameworks frameworks, AuditAnswers answers) {
    this.transactions = transactions;
    this.frameworks = frameworks;
    this.answers = answers;
  }

  /** Empty for a framework that the school may not see; the school is one of the caller's. */
  Optional<SelfAudit> audit(Caller caller, UUID schoolId, UUID versionId) {
    return transactions.as(caller, tx -> audit(tx, schoolId, versionId));
  }

  Optional<SelfAudit> audit(Transaction tx, UUID schoolId, UUID versionId) {
    return frameworks
        .version(tx, versionId)
        .filter(version -> version.schoolId() == null || version.schoolId().equals(schoolId))
        .map(version -> audit(tx, schoolId, version));
  }

  private SelfAudit audit(Transaction tx, UUID schoolId, FrameworkVersion version) {
    Map<String, AuditAnswer> latest =
        answers.latest(tx, schoolId, version.id()).stream()
            .collect(Collectors.toMap(AuditAnswer::itemId, Function.identity()));
    List<AuditLine> lines =
        version.document().items().stream()
            .filter(Item::auditable)
            .map(item -> new AuditLine(item, latest.get(item.id())))
            .toList();
    return new SelfAudit(schoolId, version, lines);
  }

  /** The answers of one item, newest first. */
  Page<AuditAnswer> history(
      Caller caller,
      UUID schoolId,
      UUID versionId,
      String itemId,
      @Nullable String cursor,
      int limit) {
    Integer before = Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.getFirst())).orElse(null);
    return Page.of(
        transactions.as(
            caller, tx -> answers.history(tx, schoolId, versionId, itemId, before, limit + 1)),
        limit,
        answer -> Cursor.after(answer.number()),
        answer -> answer);
  }
}
