package org.lantern.concern.recording;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.content.Json;
import org.lantern.concern.content.Seals;
import org.lantern.concern.examination.Examination;
import org.lantern.concern.examination.Examined;
import org.lantern.concern.examination.Found;
import org.lantern.concern.examination.Places;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.receipt.Receipts;
import org.lantern.concern.submission.ConcernBody;
import org.lantern.concern.submission.Submission;
import org.lantern.concern.telling.ConcernEvents;
import org.lantern.contracts.Level;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.time.England;

/**
 * Records a concern: one transaction with the concern, its receipt, the answer to its key, the
 * audit entry and the events. For an urgent one that is one query, one round trip of writes and the
 * commit.
 *
 * <p>A repeat under the same key gets the first answer. A repeat that races the first waits in the
 * database for its commit and then gets the same answer; if the first is rolled back, the repeat
 * records. A refusal leaves nothing, so that a mended body may come under the same key.
 */
@Singleton
public final class RecordConcern {
  private static final Role[] MAY_RECORD = {
    Role.STAFF,
    Role.PASTORAL,
    Role.SENCO,
    Role.DSL,
    Role.HEAD,
    Role.TRUST_SAFEGUARDING,
    Role.DAY_PASS
  };
  private static final int ATTEMPTS = 5;
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");
  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;
  private final Concerns concerns;
  private final Receipts receipts;
  private final BeyondScope beyondScope;
  private final DecideConcern decideConcern;
  private final Kinds kinds;
  private final AuditTrail audit;
  private final ConcernEvents events;
  private final Seals seals;
  private final Json json;
  private final KeptAnswers answers;

  RecordConcern(
      Transactions transactions,
      Concerns concerns,
      Receipts receipts,
      BeyondScope beyondScope,
      DecideConcern decideConcern,
      Kinds kinds,
      AuditTrail audit,
      ConcernEvents events,
      Seals seals,
      Json json,
      KeptAnswers answers) {
    this.transactions = transactions;
    this.concerns = concerns;
    this.receipts = receipts;
    this.beyondScope = beyondScope;
    this.decideConcern = decideConcern;
    this.kinds = kinds;
    this.audit = audit;
    this.events = events;
    this.seals = seals;
    this.json = json;
    this.answers = answers;
  }

  /** Records what was sent, or answers why not; the key is the caller's own. */
  public RecordOutcome record(Caller caller, String key, JsonNode body) {
    if (!caller.is(MAY_RECORD)) {
      return new RecordOutcome.NotAllowed();
    }
    byte[] fingerprint = BodyFingerprint.of(body);
    Submission sent = ConcernBody.read(body);
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.as(caller, tx -> record(tx, caller, key, fingerprint, sent));
      } catch (DatabaseFailure failure) {
        // The key was used meanwhile, or a reference was drawn twice: look again.
        if (attempt == ATTEMPTS || !UNIQUE_VIOLATION.equals(failure.sqlState())) {
          throw failure;
        }
      }
    }
  }

  private RecordOutcome record(
      Transaction tx, Caller caller, String key, byte[] fingerprint, Submission sent) {
    Links links = Links.of(sent.particulars().persons());
    String heading = kinds.headingOf(sent.particulars().kind().read(String::strip).orNull());
    String category = code(sent, heading);
    Found found =
        concerns.find(
            tx,
            caller.login(),
            key,
            category,
            sent.pupilId().orNull(),
            Objects.equals(heading, category) ? null : heading,
            links);
    if (found.earlier() != null) {
      return answers.repeat(found.earlier(), fingerprint);
    }
    Examined examined =
        Examination.examine(sent, beyondScope.look(found, sent, links), Places.of(caller), kinds);
    return switch (examined) {
      case Examined.Refused refused -> new RecordOutcome.Refused(refused.findings());
      case Examined.PupilUnknown _ -> new RecordOutcome.PupilUnknown();
      case Examined.Accepted accepted ->
          write(tx, decideConcern.decide(tx, caller, found, accepted), key, fingerprint, sent);
    };
  }

  private RecordOutcome write(
      Transaction tx, NewConcern concern, String key, byte[] fingerprint, Submission sent) {
    byte[] body = json.bytes(ConcernResponse.of(concern));
    ContentRow content = ContentRow.of(concern.accepted(), sent, concern.reporter().name());
    concerns.add(
        tx,
        concern,
        key,
        seals.content(concern.id(), content),
        answers.seal(concern.id(), fingerprint, body));
    Level level = concern.accepted().level().level();
    receipts.open(
        tx,
        concern.id(),
        concern.reference(),
        concern.reporter().login(),
        level,
        concern.conflict().route() != null,
        concern.accepted().saidTakenOn(),
        concern.accepted().observedAt(),
        concern.recordedAt());
    audit.append(
        tx,
        new AuditEntry(
            concern.reporter().login(),
            "concern-recorded",
            "concern",
            concern.id(),
            concern.accepted().schoolIds().getFirst(),
            Map.of("level", level.wire(), "reference", concern.reference())));
    LocalDate observedOn = England.day(concern.accepted().observedAt());
    events.append(
        tx, concern.telling(content), concern.suggestion(), concern.tallyCell(observedOn));
    return new RecordOutcome.Recorded(concern.id(), body);
  }

  /** What cannot be a code is not asked for: the database would choke on some characters. */
  private static @Nullable String code(Submission sent, @Nullable String heading) {
    String code = sent.category().isAbsent() ? heading : sent.category().orNull();
    return code != null && CODE.matcher(code).matches() ? code : null;
  }
}
