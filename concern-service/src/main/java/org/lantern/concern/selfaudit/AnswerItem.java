package org.lantern.concern.selfaudit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.problem.Fields;

/**
 * Answers one item of a school's audit. The answer stands beside the earlier ones; whoever answers
 * says which one they read last, and of two at once the second is told.
 */
@Singleton
final class AnswerItem {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int EVIDENCE_CHARACTERS = 4_000;
  private static final int OWNER_CHARACTERS = 100;

  private final Transactions transactions;
  private final ReadSelfAudit readSelfAudit;
  private final AuditAnswers answers;
  private final AuditTrail audit;
  private final Clock clock;

  AnswerItem(
      Transactions transactions,
      ReadSelfAudit readSelfAudit,
      AuditAnswers answers,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.readSelfAudit = readSelfAudit;
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
  }

  static boolean mayAnswer(Caller caller) {
    return caller.is(Role.SENCO, Role.HEAD, Role.PASTORAL);
  }

  /**
   * @param read the number of the last answer that the caller read, 0 for none
   */
  AnswerOutcome answer(
      Caller caller, UUID schoolId, UUID versionId, String itemId, int read, AnswerRequest typed) {
    if (!caller.schools().contains(schoolId)) {
      return new AnswerOutcome.NotFound();
    }
    if (!mayAnswer(caller)) {
      return new AnswerOutcome.NotYourRole();
    }
    try {
      return transactions.as(
          caller,
          tx -> {
            Optional<AuditLine> line =
                readSelfAudit.audit(tx, schoolId, versionId).flatMap(found -> found.line(itemId));
            if (line.isEmpty()) {
              return new AnswerOutcome.NotFound();
            }
            return line.get().number() == read
                ? write(tx, caller, schoolId, versionId, line.get(), typed)
                : new AnswerOutcome.Moved();
          });
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new AnswerOutcome.Moved();
      }
      throw failure;
    }
  }

  private AnswerOutcome write(
      Transaction tx,
      Caller caller,
      UUID schoolId,
      UUID versionId,
      AuditLine line,
      AnswerRequest typed) {
    Fields fields = new Fields();
    State state = State.ofWire(typed.state() == null ? "" : typed.state()).orElse(null);
    if (state == null) {
      fields.fault("state", "Choose how far the school does it.");
    }
    String evidence = fields.optional("evidence", typed.evidence(), EVIDENCE_CHARACTERS);
    if ((state == State.MET || state == State.PARTLY)
        && (typed.evidence() == null || typed.evidence().isBlank())) {
      fields.fault("evidence", "Write what shows it.");
    }
    String owner = fields.optional("owner", typed.owner(), OWNER_CHARACTERS);
    LocalDate dueOn = fields.day("date", typed.date());
    if (state == null || !fields.faults().isEmpty()) {
      return new AnswerOutcome.Refused(fields.faults());
    }
    AuditAnswer answer =
        new AuditAnswer(
            line.item().id(),
            line.number() + 1,
            state,
            evidence,
            owner,
            dueOn,
            clock.instant(),
            caller.name());
    answers.add(tx, schoolId, versionId, answer, caller.login());
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "self-audit-answered",
            "framework",
            versionId,
            schoolId,
            Map.of("item", answer.itemId(), "state", state.wire())));
    return new AnswerOutcome.Answered(new AuditLine(line.item(), answer));
  }
}
