package org.lantern.concern.inbound;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.lantern.concern.recording.RecordConcern;
import org.lantern.concern.recording.RecordOutcome;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * A safeguarding lead says which child a notice is about, and it becomes a concern; or that it is
 * about none of the school, and it is set aside with the reason. Either is decided once: who comes
 * second waits for the first and sees what was decided.
 */
@Singleton
final class DecideNotice {
  private static final int REASON_CHARACTERS = 2_000;

  private final Transactions transactions;
  private final Notices notices;
  private final RecordConcern recordConcern;
  private final AuditTrail audit;
  private final JsonMapper json;

  DecideNotice(
      Transactions transactions,
      Notices notices,
      RecordConcern recordConcern,
      AuditTrail audit,
      JsonMapper json) {
    this.transactions = transactions;
    this.notices = notices;
    this.recordConcern = recordConcern;
    this.audit = audit;
    this.json = json;
  }

  DecideOutcome match(Caller caller, UUID id, String pupilId, boolean urgent) {
    if (pupilId.isBlank()) {
      return new DecideOutcome.Refused("query", "Find and choose the child.");
    }
    return decide(
        caller,
        id,
        (tx, notice) -> {
          JsonNode body = tree(concern(notice, notices.text(tx, notice), pupilId, urgent));
          return switch (recordConcern.record(caller, "inbound:" + id, body)) {
            case RecordOutcome.Recorded(UUID concernId, byte[] _) -> {
              notices.matched(tx, id, concernId, caller.login());
              audited(
                  tx, caller, "notice-matched", notice, Map.of("concern", concernId.toString()));
              yield new DecideOutcome.Matched(concernId);
            }
            case RecordOutcome.Refused _,
                RecordOutcome.PupilUnknown _,
                RecordOutcome.KeyReused _,
                RecordOutcome.NotAllowed _ ->
                new DecideOutcome.Refused("query", "Choose a child of your school.");
          };
        });
  }

  DecideOutcome setAside(Caller caller, UUID id, String reason) {
    if (reason.isBlank() || reason.length() > REASON_CHARACTERS) {
      return new DecideOutcome.Refused(
          "reason", "Write why, in up to " + REASON_CHARACTERS + " characters.");
    }
    return decide(
        caller,
        id,
        (tx, notice) -> {
          notices.setAside(tx, notice, reason.strip(), caller.login());
          audited(tx, caller, "notice-set-aside", notice, Map.of());
          return new DecideOutcome.SetAside();
        });
  }

  private DecideOutcome decide(
      Caller caller, UUID id, BiFunction<Transaction, Notice, DecideOutcome> deciding) {
    return transactions.as(
        caller,
        tx -> {
          Optional<Notice> notice =
              caller.is(Role.DSL) ? notices.oneToDecide(tx, id) : Optional.empty();
          return notice
              .filter(found -> caller.schools().contains(found.schoolId()))
              .map(found -> found.isOpen() ? deciding.apply(tx, found) : decided(found))
              .orElseGet(DecideOutcome.NoNotice::new);
        });
  }

  private static DecideOutcome decided(Notice notice) {
    UUID concernId = notice.concernId();
    return concernId == null ? new DecideOutcome.SetAside() : new DecideOutcome.Matched(concernId);
  }

  private static Map<String, Object> concern(
      Notice notice, NoticeText text, String pupilId, boolean urgent) {
    Map<String, Object> concern = new LinkedHashMap<>();
    concern.put("pupilId", pupilId);
    concern.put("category", notice.kind().category());
    concern.put("observedAt", notice.receivedAt().toString());
    concern.put(
        "narrative",
        "A notice from outside: "
            + notice.kind().words()
            + (text.sender().isEmpty() ? "" : ", " + text.sender())
            + (text.subject().isEmpty() ? "" : ", “" + text.subject() + "”")
            + ". Entered by "
            + text.enteredBy()
            + ".\n\n"
            + text.text());
    concern.put("urgent", urgent);
    return concern;
  }

  private void audited(
      Transaction tx, Caller caller, String action, Notice notice, Map<String, String> detail) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(), action, "inbound-notice", notice.id(), notice.schoolId(), detail));
  }

  private JsonNode tree(Map<String, Object> body) {
    try {
      return json.writeValueToTree(body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
