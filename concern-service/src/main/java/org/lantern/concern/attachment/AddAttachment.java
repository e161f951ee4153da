package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.upload.Portions;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.Times;

/**
 * Adds one file to a recorded concern, for whoever may read it. It is checked and scanned before
 * anything is written, and then written whole in one transaction or not at all.
 *
 * <p>A repeat under the same key gets the file that was added first. A repeat that races the first
 * waits in the database for its commit and then gets the same.
 */
@Singleton
final class AddAttachment {
  static final int MOST_FILES = 10;

  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;
  private final ReachConcern concerns;
  private final Attachments attachments;
  private final FileTypes types;
  private final FileScanner scanner;
  private final AuditTrail audit;
  private final Ids ids;

  AddAttachment(
      Transactions transactions,
      ReachConcern concerns,
      Attachments attachments,
      FileTypes types,
      FileScanner scanner,
      AuditTrail audit,
      Ids ids) {
    this.transactions = transactions;
    this.concerns = concerns;
    this.attachments = attachments;
    this.types = types;
    this.scanner = scanner;
    this.audit = audit;
    this.ids = ids;
  }

  /** Whether there is such a concern for the caller, before anything of a file is read. */
  boolean mayAdd(Caller caller, UUID concernId) {
    return transactions.as(caller, tx -> concerns.reach(tx, caller, concernId).isPresent());
  }

  /** The key is the caller's own, for this concern. */
  AddOutcome add(Caller caller, UUID concernId, String key, String fileName, byte[] content) {
    Sent sent = new Sent(caller, concernId, key, fileName.strip(), content);
    Optional<AddOutcome> decided = transactions.as(caller, tx -> decided(tx, sent));
    if (decided.isPresent()) {
      return decided.get();
    }
    Optional<FileRefusal> wrongName = FileNameRule.check(sent.fileName());
    if (wrongName.isPresent()) {
      return new AddOutcome.Refused(wrongName.get());
    }
    return switch (types.look(content)) {
      case Looked.Refused(FileRefusal why) -> new AddOutcome.Refused(why);
      case Looked.Accepted(FileType type) ->
          switch (scanner.scan(new ByteArrayInputStream(content))) {
            case INFECTED -> new AddOutcome.Refused(FileRefusal.INFECTED);
            case CLEAN -> stored(sent, type, ScanState.CLEAN);
            case UNKNOWN -> stored(sent, type, ScanState.WAITING);
            case NO_SCANNER -> stored(sent, type, ScanState.NOT_SCANNED);
          };
    };
  }

  /** Whether it can be said without a look at the file what comes of it. */
  private Optional<AddOutcome> decided(Transaction tx, Sent sent) {
    Optional<Entry> concern = concerns.reach(tx, sent.caller(), sent.concernId());
    if (concern.isEmpty()) {
      return Optional.of(new AddOutcome.NoConcern());
    }
    Optional<Attachments.Earlier> earlier =
        attachments.earlier(tx, sent.concernId(), sent.caller().login(), sent.key());
    if (earlier.isPresent()) {
      return Optional.of(
          earlier.get().fingerprint().equals(sent.fingerprint())
              ? new AddOutcome.Added(earlier.get().attachment())
              : new AddOutcome.Refused(FileRefusal.KEY_REUSED));
    }
    return attachments.isBarred(tx, concern.get().category())
        ? Optional.of(new AddOutcome.Refused(FileRefusal.NOT_HERE))
        : Optional.empty();
  }

  private AddOutcome stored(Sent sent, FileType type, ScanState scan) {
    try {
      return transactions.as(sent.caller(), tx -> stored(tx, sent, type, scan));
    } catch (DatabaseFailure failure) {
      if (!UNIQUE_VIOLATION.equals(failure.sqlState())) {
        throw failure;
      }
      // The key was used meanwhile: its answer is there now.
      return transactions.as(sent.caller(), tx -> decided(tx, sent)).orElseThrow();
    }
  }

  private AddOutcome stored(Transaction tx, Sent sent, FileType type, ScanState scan) {
    // Counted first, for that waits for whoever takes the concern off a child with its files.
    int held = attachments.count(tx, sent.concernId());
    Optional<Entry> concern = concerns.reach(tx, sent.caller(), sent.concernId());
    if (concern.isEmpty()) {
      return new AddOutcome.NoConcern();
    }
    if (held >= MOST_FILES) {
      return new AddOutcome.Refused(FileRefusal.TOO_MANY);
    }
    Attachment attachment =
        new Attachment(
            ids.next(),
            sent.concernId(),
            type.named(sent.fileName()),
            type,
            sent.content().length,
            Portions.of(sent.content().length),
            scan,
            false,
            Times.micros(attachments.now(tx)),
            sent.caller().name());
    attachments.add(
        tx,
        attachment,
        new Attachments.Origin(sent.caller().login(), sent.key(), sent.fingerprint()),
        sent.content());
    audit.append(
        tx,
        new AuditEntry(
            sent.caller().login(),
            "attachment-added",
            "attachment",
            attachment.id(),
            concern.get().schoolIds().getFirst(),
            Map.of(
                "concern", sent.concernId().toString(),
                "type", type.mediaType(),
                "bytes", Long.toString(attachment.bytes()),
                "scan", scan.wire())));
    return new AddOutcome.Added(attachment);
  }

  private record Sent(Caller caller, UUID concernId, String key, String fileName, byte[] content) {
    /** Of name and content; it rests sealed, for a bare one tells whether somebody has a file. */
    String fingerprint() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(fileName.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(content));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
