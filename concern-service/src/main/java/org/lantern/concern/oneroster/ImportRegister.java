package org.lantern.concern.oneroster;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.lantern.concern.register.RegisterChanges;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.ids.Ids;

/**
 * Takes a zip of OneRoster files into the register. An operator may; it runs as background work,
 * for an operator has no school and sees no pupil.
 *
 * <p>One transaction: good rows, audit and events stand together or not at all, and an upload that
 * turns out to be unreadable half-way leaves nothing. A repeat changes nothing and publishes
 * nothing. A second import at the same time is refused and not queued, so that waiting ones cannot
 * use up the connections of background work.
 */
@Singleton
class ImportRegister {
  private final Transactions transactions;
  private final RegisterChanges changes;
  private final AuditTrail audit;
  private final Ids ids;

  ImportRegister(Transactions transactions, RegisterChanges changes, AuditTrail audit, Ids ids) {
    this.transactions = transactions;
    this.changes = changes;
    this.audit = audit;
    this.ids = ids;
  }

  ImportOutcome fromZip(Caller caller, Path upload) throws IOException {
    if (!caller.is(Role.OPERATOR)) {
      return new ImportOutcome.NotAllowed();
    }
    try (RosterZip zip = RosterZip.open(upload)) {
      for (RosterFile file : RosterFile.values()) {
        RosterTable.checkHeader(zip, file);
      }
      return transactions.background(tx -> write(tx, caller, zip));
    } catch (RosterUnreadable refused) {
      return new ImportOutcome.Refused(refused.error());
    }
  }

  private ImportOutcome write(Transaction tx, Caller caller, RosterZip zip) {
    if (!changes.lock(tx)) {
      return new ImportOutcome.Busy();
    }
    Progress progress = new Progress();
    try {
      OrgFiles orgFiles = new OrgFiles(tx, zip, progress);
      KnownOrgs orgs = orgFiles.schools();
      orgFiles.sessions();
      UserFile users = new UserFile(tx, zip, orgs, progress);
      users.removalsAndStaff();
      users.pupils();
      progress.changedPupils.addAll(changes.familiesChanged(tx));
      new EnrolmentFile(tx, zip, orgs, users, progress).read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    int published =
        changes.schools(tx, progress.changedSchools)
            + changes.staff(tx, progress.changedStaff)
            + changes.pupils(tx, progress.changedPupils)
            + changes.erased(tx, progress.removed);
    record(tx, caller, progress, published);
    return new ImportOutcome.Imported(
        progress.accepted(), progress.rejectedRows(), progress.rejections(), published);
  }

  private void record(Transaction tx, Caller caller, Progress progress, int published) {
    UUID id = ids.next();
    tx.add(
        "insert into register_import (id, login, accepted, rejected, published)"
            + " values (?, ?, ?, ?, ?)",
        id,
        caller.login(),
        progress.accepted(),
        progress.rejectedRows(),
        published);
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "register-imported",
            "register-import",
            id,
            null,
            Map.of(
                "accepted", Integer.toString(progress.accepted()),
                "rejected", Integer.toString(progress.rejectedRows()),
                "published", Integer.toString(published))));
  }
}
