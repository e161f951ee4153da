package org.lantern.concern.history;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.attachment.CheckFile;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.Times;

/**
 * Takes an export of another system in, for one school. A safeguarding lead may for their own
 * school, an operator for any; it runs as background work, for an operator sees no child by it.
 *
 * <p>It is read and its files are scanned first, and no transaction waits for a scanner. Then one
 * transaction: records, files, originals, the report and the audit entry stand together or not at
 * all. A repeat adds what is new, a row that was rejected before or a file that was missing, and
 * nothing twice. No event leaves: nobody is alarmed by what was dealt with years ago.
 */
@Singleton
final class ImportHistory {
  private final Transactions transactions;
  private final Histories histories;
  private final EarlierFiles files;
  private final CheckFile checkFile;
  private final AuditTrail audit;
  private final Ids ids;

  ImportHistory(
      Transactions transactions,
      Histories histories,
      EarlierFiles files,
      CheckFile checkFile,
      AuditTrail audit,
      Ids ids) {
    this.transactions = transactions;
    this.histories = histories;
    this.files = files;
    this.checkFile = checkFile;
    this.audit = audit;
    this.ids = ids;
  }

  ImportOutcome run(Caller caller, SentExport sent) {
    Optional<Origin> origin = Origin.ofWire(sent.origin());
    if (origin.isEmpty()) {
      return new ImportOutcome.Refused("origin", "Choose where the export comes from.");
    }
    Optional<UUID> school = school(caller, sent.schoolId());
    if (school.isEmpty()) {
      return new ImportOutcome.Refused("schoolId", "Choose the school.");
    }
    if (sent.csv() == null) {
      return new ImportOutcome.Refused("file", "Choose the CSV file of the export.");
    }
    try {
      return run(caller, sent, origin.get(), school.get());
    } catch (ExportUnreadable unreadable) {
      return new ImportOutcome.Refused("file", unreadable.reason());
    }
  }

  private ImportOutcome run(Caller caller, SentExport sent, Origin origin, UUID schoolId) {
    Optional<School> found = transactions.background(tx -> school(tx, schoolId));
    if (found.isEmpty()) {
      return new ImportOutcome.Refused("schoolId", "Choose the school.");
    }
    HistoryImport run =
        new HistoryImport(
            histories, files, checkFile, ids.next(), schoolId, origin, found.get().now());
    run.look(found.get().pupils(), sent);
    return transactions.background(tx -> write(tx, caller, sent, run));
  }

  /** Who is or was at the school, and the time of the import. */
  private record School(SchoolPupils pupils, Instant now) {}

  private Optional<School> school(Transaction tx, UUID schoolId) {
    return histories.isSchool(tx, schoolId)
        ? Optional.of(
            new School(
                new SchoolPupils(histories.pupilsOf(tx, schoolId)),
                Times.micros(histories.now(tx))))
        : Optional.empty();
  }

  private ImportOutcome write(Transaction tx, Caller caller, SentExport sent, HistoryImport run) {
    HistoryReport report = run.write(tx, caller.login(), sent);
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "history-imported",
            "history-import",
            report.id(),
            report.schoolId(),
            Map.of(
                "origin", report.origin().wire(),
                "read", Integer.toString(report.rows().read()),
                "imported", Integer.toString(report.rows().imported()),
                "rejected", Integer.toString(report.rows().rejected()),
                "files", Integer.toString(report.files().matched()))));
    return new ImportOutcome.Imported(report);
  }

  private static Optional<UUID> school(Caller caller, String asked) {
    try {
      UUID school =
          asked.isEmpty() && caller.schools().size() == 1
              ? caller.schools().iterator().next()
              : UUID.fromString(asked);
      return caller.is(Role.OPERATOR) || caller.schools().contains(school)
          ? Optional.of(school)
          : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
