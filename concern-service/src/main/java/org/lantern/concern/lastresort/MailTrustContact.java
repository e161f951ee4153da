package org.lantern.concern.lastresort;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.mail.ContactSettings;
import org.lantern.concern.mail.PlainMail;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.contracts.Canary;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.messaging.LastResort;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;

/**
 * Mails the trust's contact that a disclosure has not arrived: its reference, its schools and the
 * way to the desk, no child's name and no content. Of an allegation it does not send the reader to
 * the safeguarding lead, who may be its subject (KCSIE 2025, part four). The message id is that of
 * the concern and the notice, so that a notice repeated after a crash shows once in a mailbox and a
 * later notice shows again. Each notice is kept on record after it has left.
 */
@Singleton
final class MailTrustContact implements LastResort {
  private static final String TELL_THE_LEAD =
      "Please make sure now that the safeguarding lead of the school knows of it. If the desk cannot"
          + " be reached, call the school.";

  private static final String TELL_THE_HEAD =
      "This one goes to the headteacher, not to anybody else at the school. Please make sure now that"
          + " the headteacher knows of it. If the desk cannot be reached, call the headteacher in"
          + " person, and speak to nobody else about it.";

  private static final String TELL_NOBODY =
      "This one is for you, and for nobody at the school. Please open it on the desk now. If the desk"
          + " cannot be reached, ask whoever runs Lantern for the trust. Do not call the school about"
          + " it.";

  private final ContactSettings settings;
  private final PlainMail mail;
  private final Transactions transactions;
  private final Register register;
  private final AuditTrail audit;
  private final JsonMapper json;

  MailTrustContact(
      ContactSettings settings,
      PlainMail mail,
      Transactions transactions,
      Register register,
      AuditTrail audit,
      JsonMapper json) {
    this.settings = settings;
    this.mail = mail;
    this.transactions = transactions;
    this.register = register;
    this.audit = audit;
    this.json = json;
  }

  @Override
  public void tell(Overdue overdue) {
    DisclosureRaised raised = read(overdue.json());
    if (Canary.is(raised.schoolIds())) {
      return; // it is about nobody: safeguarding's watch says that it is missing
    }
    Known known = known(raised);
    mail.send(
        settings.recipient(known.route()),
        "<disclosure-" + raised.concernId() + "-" + overdue.notice() + "@lantern>",
        "Urgent: disclosure " + raised.reference() + " has not reached the safeguarding desk",
        text(raised.reference(), known));
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

  private String text(String reference, Known known) {
    return """
    An urgent disclosure was recorded, and the safeguarding desk has not confirmed it.

    Reference: %s
    School: %s
    Desk: %s

    %s
    This message holds no name of a person on purpose.
    """
        .formatted(
            reference,
            known.schools().isEmpty() ? "not known" : String.join(", ", known.schools()),
            settings.desk().isBlank() ? "your Lantern desk" : settings.desk(),
            whatToDo(known.route()));
  }

  private static String whatToDo(@Nullable String route) {
    return switch (route) {
      case null -> TELL_THE_LEAD;
      case "head" -> TELL_THE_HEAD;
      default -> TELL_NOBODY;
    };
  }

  private Known known(DisclosureRaised raised) {
    return transactions.background(tx -> {
      List<String> schools =
          register.schools(tx, raised.schoolIds()).stream().map(School::name).toList();
      return tx
          .list(
              "select route from concern where id = ?",
              row -> new Known(row.textOrNull("route"), schools),
              raised.concernId())
          .stream()
          .findFirst()
          .orElseGet(() -> new Known(null, schools));
    });
  }

  /** What the mail needs beside the event. */
  private record Known(@Nullable String route, List<String> schools) {}

  private DisclosureRaised read(String event) {
    try {
      return json.readValue(
          event.getBytes(StandardCharsets.UTF_8), Argument.of(DisclosureRaised.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
