package org.lantern.concern.attachment;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Scans what could not be scanned when it came. Any instance may, two at once do no harm: the first
 * answer stands. It stops at the first file that the scanner does not answer for.
 */
@Singleton
final class ScanWaitingFiles {
  private static final int AT_A_TIME = 20;

  private final Transactions transactions;
  private final Attachments attachments;
  private final FileScanner scanner;
  private final AuditTrail audit;

  ScanWaitingFiles(
      Transactions transactions, Attachments attachments, FileScanner scanner, AuditTrail audit) {
    this.transactions = transactions;
    this.attachments = attachments;
    this.scanner = scanner;
    this.audit = audit;
  }

  @Scheduled(
      initialDelay = "${lantern.attachments.rescan:30s}",
      fixedDelay = "${lantern.attachments.rescan:30s}")
  void scan() {
    List<Attachment> waiting = transactions.background(tx -> attachments.waiting(tx, AT_A_TIME));
    for (Attachment file : waiting) {
      ScanState state = scanner.scan(content(file)).state();
      if (state == ScanState.WAITING) {
        return;
      }
      transactions.background(tx -> note(tx, file, state));
    }
  }

  private PortionedContent content(Attachment file) {
    return new PortionedContent(
        file.portions(),
        number ->
            transactions.background(
                tx -> attachments.portion(tx, file.id(), file.concernId(), number)));
  }

  private boolean note(Transaction tx, Attachment file, ScanState state) {
    boolean first = attachments.scanned(tx, file.id(), state);
    if (first) {
      audit.append(
          tx,
          new AuditEntry(
              "service:concern-service",
              "attachment-scanned",
              "attachment",
              file.id(),
              null,
              Map.of("scan", state.wire())));
    }
    return first;
  }
}
