package org.lantern.concern.lado;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lantern.concern.allegation.LadoClock;
import org.lantern.concern.allegation.LadoClocks;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.mail.ContactSettings;
import org.lantern.concern.mail.PlainMail;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds by mail that an allegation has to reach the LADO, when the working day is nearly over and
 * when it is over: the headteacher or, past the head, the contact that the trust configured. Who is
 * kept out of the concern is never told; where no head has an address, the contact is. A mail names
 * a reference and nothing else. One instance sends a notice; after a crash it may come twice, with
 * the same Message-ID. Nobody has to read it: what ends it is the referral, and the page shows it.
 */
@Singleton
final class RemindOfReferrals {
  private static final Logger LOG = LoggerFactory.getLogger(RemindOfReferrals.class);
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM", Locale.UK).withZone(England.ZONE);

  private final Transactions transactions;
  private final Reminders reminders;
  private final LadoClocks clocks;
  private final ContactSettings contacts;
  private final PlainMail mail;
  private final AuditTrail audit;
  private final String address;

  RemindOfReferrals(
      Transactions transactions,
      Reminders reminders,
      LadoClocks clocks,
      ContactSettings contacts,
      PlainMail mail,
      AuditTrail audit,
      @Value("${lantern.public.url:}") String address) {
    this.transactions = transactions;
    this.reminders = reminders;
    this.clocks = clocks;
    this.contacts = contacts;
    this.mail = mail;
    this.audit = audit;
    this.address = address;
  }

  /** Sends whatever is due; a mail that is not taken is tried again a minute later. */
  @Scheduled(initialDelay = "1m", fixedDelay = "1m")
  void remind() {
    try {
      for (OpenAllegation open : transactions.background(reminders::open)) {
        LadoClock clock = clocks.open(open.recordedAt(), open.now());
        Optional<Notice> due = Notice.due(clock, open.told());
        due.ifPresent(notice -> remind(open, clock, notice));
      }
    } catch (DatabaseFailure away) {
      LOG.warn("nobody could be reminded of a referral: {}", away.getMessage());
    }
  }

  private void remind(OpenAllegation open, LadoClock clock, Notice notice) {
    if (!transactions.background(work -> reminders.claim(work, open.id(), notice))) {
      return;
    }
    try {
      mail.send(
          String.join(",", recipients(open)),
          "<lado-" + open.id() + "-" + notice.wire() + "@lantern>",
          "Lantern: " + open.reference() + " " + subject(clock, notice),
          text(open, clock, notice));
    } catch (PlainMail.MailNotSent failed) {
      LOG.warn("a reminder of a referral was not sent: {}", failed.getMessage());
      return;
    }
    transactions.background(work -> {
      reminders.told(work, open.id(), notice);
      audit.append(
          work,
          new AuditEntry(
              "service:concern-service",
              "lado-reminder-sent",
              "concern",
              open.id(),
              open.schoolIds().getFirst(),
              Map.of("notice", notice.wire())));
      return work.run();
    });
  }

  private List<String> recipients(OpenAllegation open) {
    List<String> heads =
        open.route() == Conflict.Route.HEAD
            ? transactions.background(
                work -> reminders.headsOf(work, open.schoolIds(), open.excludedStaffIds()))
            : List.of();
    return heads.isEmpty() ? List.of(contacts.recipient(Conflict.Route.TRUST.wire())) : heads;
  }

  private static String subject(LadoClock clock, Notice notice) {
    return switch (notice) {
      case NEARLY_OVER -> "is due by " + WORDS.format(clock.dueAt());
      case OVER -> "was due by " + WORDS.format(clock.dueAt());
    };
  }

  private String text(OpenAllegation open, LadoClock clock, Notice notice) {
    return """
    %s %s, and nobody has recorded that the designated officer of the local authority (LADO) was told.

    If you have told them, record it. If you have not, do it now: their number is in the directory.
    Open: %s

    This message holds no name of a person on purpose. Speak to nobody else about it.
    """
        .formatted(
            open.reference(),
            subject(clock, notice),
            address.isBlank() ? "Allegations, in Lantern" : address + "/allegations/" + open.id());
  }
}
