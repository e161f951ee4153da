package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/**
 * Shows one alert with its content. Every reading is audited in the same transaction: what cannot
 * be audited is not shown.
 */
@Singleton
public class ReadAlert {
  private final Transactions transactions;
  private final AlertLists lists;
  private final History history;
  private final SealedDetails sealedDetails;
  private final SchoolNames schools;
  private final AuditTrail audit;

  ReadAlert(
      Transactions transactions,
      AlertLists lists,
      History history,
      SealedDetails sealedDetails,
      SchoolNames schools,
      AuditTrail audit) {
    this.transactions = transactions;
    this.lists = lists;
    this.history = history;
    this.sealedDetails = sealedDetails;
    this.schools = schools;
    this.audit = audit;
  }

  /** What became of a wish to read. */
  public sealed interface Outcome {
    record Shown(OpenedAlert alert) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotYourRole() implements Outcome {}
  }

  public Outcome read(Caller caller, UUID alertId) {
    if (!AlertReaders.includes(caller)) {
      return new Outcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx ->
            lists.one(tx, alertId).stream()
                .findFirst()
                .<Outcome>map(alert -> new Outcome.Shown(shown(tx, caller, alert)))
                .orElseGet(Outcome.NotFound::new));
  }

  private OpenedAlert shown(Transaction tx, Caller caller, Alert alert) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(), "alert-read", "alert", alert.id(), alert.leadSchool(), Map.of()));
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    return new OpenedAlert(
        alert,
        details(tx, alert).orElse(null),
        schools.of(tx, List.of(alert.leadSchool())).get(alert.leadSchool()),
        history.of(tx, alert.id()),
        now);
  }

  /**
   * The latest content that opens. Of an alert that nobody could read when it came nothing is
   * opened: it is not known yet who must be kept out.
   */
  Optional<DisclosureDetails> details(Transaction tx, Alert alert) {
    if (alert.unreadable()) {
      return Optional.empty();
    }
    return tx
        .list(
            "select event_id, subject_id, sealed from alert_content where alert_id = ?"
                + " order by arrived_at desc, event_id desc",
            row -> new Content(row.uuid("event_id"), row.uuid("subject_id"), row.text("sealed")),
            alert.id())
        .stream()
        .map(
            content -> sealedDetails.open(content.eventId(), content.subjectId(), content.sealed()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private record Content(UUID eventId, UUID subjectId, String sealed) {}
}
