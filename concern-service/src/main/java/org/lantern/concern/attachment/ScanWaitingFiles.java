package org.lantern.concern.attachment;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.sealing.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans what could not be scanned when it came. Any instance may, two at once do no harm: the first
 * answer stands. A file that cannot be judged stays, and the others have their turn: a run ends
 * after a few such, for the scanner may be away, and the next one goes on behind them.
 */
@Singleton
final class ScanWaitingFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ScanWaitingFiles.class);
  private static final int AT_A_TIME = 20;
  private static final int MOST_UNKNOWN = 3;

  private final Transactions transactions;
  private final Attachments attachments;
  private final FileScanner scanner;
  private final AuditTrail audit;

  /** The last file that was tried; null to begin with the oldest. */
  private volatile Cursor.@Nullable TimeAndId tried;

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
    Cursor.TimeAndId after = tried;
    List<Attachments.Waiting> waiting =
        transactions.background(tx -> attachments.waiting(tx, after, AT_A_TIME));
    int unknown = 0;
    for (Attachments.Waiting file : waiting) {
      tried = new Cursor.TimeAndId(file.addedAt(), file.id());
      ScanState state = state(file);
      if (state != ScanState.WAITING) {
        transactions.background(tx -> note(tx, file, state));
      } else if (++unknown == MOST_UNKNOWN) {
        return;
      }
    }
    if (waiting.size() < AT_A_TIME) {
      tried = null;
    }
  }

  private ScanState state(Attachments.Waiting file) {
    try {
      ScanState state = scanner.scan(content(file)).state();
      if (state == ScanState.WAITING) {
        LOG.warn("the file {} still waits for its virus scan", file.id());
      }
      return state;
    } catch (SealBroken broken) {
      LOG.error("the file {} cannot be opened for its virus scan", file.id(), broken);
      return ScanState.WAITING;
    }
  }

  private PortionedContent content(Attachments.Waiting file) {
    return new PortionedContent(
        file.portions(),
        number ->
            transactions.background(
                tx -> attachments.portion(tx, file.id(), file.concernId(), number)));
  }

  private boolean note(Transaction tx, Attachments.Waiting file, ScanState state) {
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
