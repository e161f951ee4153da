package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.AcknowledgementLinks;
import org.lantern.safeguarding.alert.AlertReaders;

/**
 * Takes an alert on by the one-time link of a mail. The person has signed in, and the link is
 * theirs alone; to look at it changes nothing. It is used up in the transaction of the
 * acknowledgement: of two who press at once one acknowledges, and the other finds the link spent.
 */
@Singleton
public class AcknowledgeByLink {
  private final Transactions transactions;
  private final AlertsInHand alerts;
  private final AcknowledgementLinks links;
  private final AcknowledgeAlert acknowledgeAlert;
  private final AuditTrail audit;

  AcknowledgeByLink(
      Transactions transactions,
      AlertsInHand alerts,
      AcknowledgementLinks links,
      AcknowledgeAlert acknowledgeAlert,
      AuditTrail audit) {
    this.transactions = transactions;
    this.alerts = alerts;
    this.links = links;
    this.acknowledgeAlert = acknowledgeAlert;
    this.audit = audit;
  }

  /** What the link would do. */
  public LinkOutcome look(Caller caller, UUID alertId, String link) {
    return with(caller, alertId, link, (tx, opened) -> look(tx, opened));
  }

  /** Uses it. */
  public LinkOutcome use(Caller caller, UUID alertId, String link) {
    return with(caller, alertId, link, (tx, opened) -> use(tx, opened));
  }

  private LinkOutcome look(Transaction tx, Opened opened) {
    InHand held = opened.held();
    audit.append(
        tx,
        new AuditEntry(
            held.caller().login(),
            "alert-link-opened",
            "alert",
            held.alert().id(),
            held.alert().leadSchool(),
            Map.of()));
    boolean used =
        tx.one(
                "select used_at from used_link"
                    + " where alert_id = ? and staff_id = ? and round = ? and step = ?",
                row -> row.instant("used_at"),
                held.alert().id(),
                held.caller().staffId(),
                opened.ticket().position().round(),
                opened.ticket().position().step())
            .isPresent();
    return used || opened.isTooOld()
        ? new LinkOutcome.Spent()
        : new LinkOutcome.Ready(held.alert());
  }

  private LinkOutcome use(Transaction tx, Opened opened) {
    InHand held = opened.held();
    if (opened.isTooOld() || !isFirst(tx, opened)) {
      return new LinkOutcome.Spent();
    }
    return switch (acknowledgeAlert.acknowledge(held.caller(), held.alert().id(), true)) {
      case AcknowledgeOutcome.Taken taken -> new LinkOutcome.Used();
      case AcknowledgeOutcome.GoesOn goesOn -> new LinkOutcome.Spent();
      case AcknowledgeOutcome.NotFound notFound -> new LinkOutcome.NotFound();
      case AcknowledgeOutcome.NotYourRole no -> new LinkOutcome.NotYourRole();
    };
  }

  private static boolean isFirst(Transaction tx, Opened opened) {
    return !tx.list(
            "insert into used_link (alert_id, staff_id, round, step, used_at)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing returning used_at",
            row -> row.instant("used_at"),
            opened.held().alert().id(),
            opened.held().caller().staffId(),
            opened.ticket().position().round(),
            opened.ticket().position().step(),
            opened.held().now())
        .isEmpty();
  }

  private LinkOutcome with(
      Caller caller, UUID alertId, String link, BiFunction<Transaction, Opened, LinkOutcome> body) {
    if (!AlertReaders.includes(caller)) {
      return new LinkOutcome.NotYourRole();
    }
    UUID staffId = caller.staffId();
    Optional<AcknowledgementLinks.Ticket> ticket =
        staffId == null ? Optional.empty() : links.open(alertId, staffId, link);
    if (ticket.isEmpty()) {
      return new LinkOutcome.NotFound();
    }
    return transactions.as(
        caller,
        tx ->
            alerts
                .take(tx, caller, alertId)
                .map(held -> body.apply(tx, new Opened(held, ticket.get())))
                .orElseGet(LinkOutcome.NotFound::new));
  }

  private record Opened(InHand held, AcknowledgementLinks.Ticket ticket) {
    boolean isTooOld() {
      return !held.now().isBefore(ticket.until());
    }
  }
}
