package org.lantern.concern.lastresort;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.messaging.LastResort;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;

/**
 * Mails the trust's contact that a disclosure has not arrived: its reference and the way to the
 * desk, no name and no content. The message id is that of the concern and the notice, so that a
 * notice repeated after a crash shows once in a mailbox and a later notice shows again. Each notice
 * is kept on record after it has left.
 */
@Singleton
final class MailTrustContact implements LastResort {
  private final ContactSettings settings;
  private final PlainMail mail;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final JsonMapper json;

  MailTrustContact(
      ContactSettings settings,
      PlainMail mail,
      Transactions transactions,
      AuditTrail audit,
      JsonMapper json) {
    this.settings = settings;
    this.mail = mail;
    this.transactions = transactions;
    this.audit = audit;
    this.json = json;
  }

  @Override
  public void tell(Overdue overdue) {
    DisclosureRaised raised = read(overdue.json());
    String recipient = settings.recipient(route(raised.concernId()));
    if (recipient.isBlank()) {
      throw new IllegalStateException("no contact of the trust is configured");
    }
    mail.send(
        recipient,
        "<disclosure-" + raised.concernId() + "-" + overdue.notice() + "@lantern>",
        "Urgent: disclosure " + raised.reference() + " has not reached the safeguarding desk",
        text(raised.reference()));
    transactions.background(tx -> {
      audit.append(
          tx,
          new AuditEntry(
              "service:concern-service",
              "last-resort-told",
              "concern",
              raised.concernId(),
              raised.schoolIds().getFirst(),
              Map.of("notice", Integer.toString(overdue.notice()))));
      return tx.run();
    });
  }

  private String text(String reference) {
    return """
    An urgent disclosure was recorded, and the safeguarding desk has not confirmed it.

    Reference: %s
    Desk: %s

    Please make sure now that the safeguarding lead of the school knows of it. If the desk \
    cannot be reached, call the school. This message holds no name on purpose.
    """
        .formatted(reference, settings.desk().isBlank() ? "your Lantern desk" : settings.desk());
  }

  private @Nullable String route(UUID concernId) {
    return transactions.background(tx ->
        tx
            .list(
                "select route from concern where id = ?",
                row -> Optional.ofNullable(row.textOrNull("route")),
                concernId)
            .stream()
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null));
  }

  private DisclosureRaised read(String event) {
    try {
      return json.readValue(
          event.getBytes(StandardCharsets.UTF_8), Argument.of(DisclosureRaised.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
