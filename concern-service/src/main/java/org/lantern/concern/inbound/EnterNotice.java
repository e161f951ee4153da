package org.lantern.concern.inbound;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.England;
import org.lantern.platform.time.Times;

/**
 * Takes a notice in, typed or as a saved mail, for one school of the caller. Who enters it need not
 * be one who reads it later. The same mail is taken once at a school; what is typed twice stands
 * twice.
 */
@Singleton
final class EnterNotice {
  static final int MOST_MAIL_BYTES = 5 << 20;

  private final Transactions transactions;
  private final Notices notices;
  private final AuditTrail audit;
  private final Ids ids;

  EnterNotice(Transactions transactions, Notices notices, AuditTrail audit, Ids ids) {
    this.transactions = transactions;
    this.notices = notices;
    this.audit = audit;
    this.ids = ids;
  }

  EnterOutcome typed(Caller caller, NewNotice typed) {
    return transactions.as(
        caller,
        tx -> {
          Map<String, String> errors = new LinkedHashMap<>(typed.errors());
          Optional<UUID> school = school(caller, typed.schoolId());
          if (school.isEmpty()) {
            errors.put("schoolId", "Choose one of your schools.");
          }
          Instant now = notices.now(tx);
          Instant received = instant(typed.receivedAt());
          if (received == null || received.isAfter(now)) {
            errors.put("receivedAt", "Write when it came; that lies in the past.");
          }
          if (!errors.isEmpty() || received == null) {
            return new EnterOutcome.Refused(errors);
          }
          NoticeKind kind = NoticeKind.ofWire(typed.kind()).orElseThrow();
          NoticeText text = new NoticeText(typed.sender(), "", typed.text(), caller.name());
          return enter(
              tx, caller, new Entry(kind, school.orElseThrow(), received, now), text, null);
        });
  }

  EnterOutcome mail(Caller caller, String kindWord, String schoolId, byte[] bytes) {
    Optional<NoticeKind> kind = NoticeKind.ofWire(kindWord);
    Optional<UUID> school = school(caller, schoolId);
    if (kind.isEmpty() || school.isEmpty()) {
      return refused("Choose who it comes from, and the school.");
    }
    if (bytes.length > MOST_MAIL_BYTES) {
      return refused("It is larger than 5 MB. Type in what it says.");
    }
    Optional<MailText> read = SavedMail.read(bytes);
    if (read.isEmpty()) {
      return refused("It is no saved mail (.eml), or holds no words. Type in what it says.");
    }
    MailText mail = read.get();
    if (mail.text().length() > NoticeText.MOST_CHARACTERS) {
      return refused("It is longer than " + NoticeText.MOST_CHARACTERS + " characters.");
    }
    return transactions.as(
        caller,
        tx -> {
          Instant now = notices.now(tx);
          Instant sent = mail.sentAt();
          Instant received = sent == null || sent.isAfter(now) ? now : Times.micros(sent);
          NoticeText text =
              new NoticeText(line(mail.sender()), line(mail.subject()), mail.text(), caller.name());
          return enter(tx, caller, new Entry(kind.get(), school.get(), received, now), text, bytes);
        });
  }

  private record Entry(NoticeKind kind, UUID schoolId, Instant receivedAt, Instant now) {}

  private EnterOutcome enter(
      Transaction tx, Caller caller, Entry entry, NoticeText text, byte @Nullable [] mail) {
    Notice notice =
        new Notice(
            ids.next(),
            entry.schoolId(),
            entry.kind(),
            mail != null,
            entry.receivedAt(),
            entry.now(),
            null,
            null);
    if (!notices.add(tx, notice, text, caller.login(), mail)) {
      return new EnterOutcome.KnownAlready();
    }
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "notice-entered",
            "inbound-notice",
            notice.id(),
            notice.schoolId(),
            Map.of("kind", notice.kind().wire(), "mail", Boolean.toString(mail != null))));
    return new EnterOutcome.Entered(notice.id());
  }

  private static EnterOutcome refused(String reason) {
    return new EnterOutcome.Refused(Map.of("file", reason));
  }

  private static Optional<UUID> school(Caller caller, String asked) {
    return caller.schools().stream()
        .filter(
            id -> id.toString().equals(asked) || asked.isEmpty() && caller.schools().size() == 1)
        .findFirst();
  }

  private static String line(String words) {
    String plain = words.replaceAll("\\s+", " ").strip();
    return plain.substring(0, Math.min(plain.length(), NoticeText.LINE_CHARACTERS));
  }

  private static @Nullable Instant instant(String text) {
    try {
      return LocalDateTime.parse(text).atZone(England.ZONE).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
