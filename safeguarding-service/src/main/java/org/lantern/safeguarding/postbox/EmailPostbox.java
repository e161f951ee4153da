package org.lantern.safeguarding.postbox;

import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;
import org.lantern.safeguarding.alert.Channel;

/**
 * Hands mails to an SMTP server, on one connection, which stays open for the next ones until it has
 * been idle for a while. Connecting and each answer have a limit of time; a mail is far smaller
 * than what the socket takes before anybody reads, so that writing waits for nobody. A mail that
 * fails closes the connection, and the next begins with a new one. What fails before its content
 * was wanted, on a connection that was in use before, is begun anew on a new one, once: the server
 * may have closed the old one meanwhile. A server that cannot be reached answers for all that
 * remain. Who comes while the connection is in use gets one of their own.
 */
@Singleton
final class EmailPostbox implements Postbox, BackgroundPart {
  private static final String LIMIT_MS = "10000";
  private static final String STREAMS = StreamProvider.class.getName();

  static {
    // Unnamed, it is looked for in every jar of the class path, several times for each mail.
    if (System.getProperty(STREAMS) == null) {
      System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }
  }

  private final PostboxSettings settings;
  private final Clock clock;
  private final Session session;
  private final AtomicReference<@Nullable MailConnection> kept = new AtomicReference<>();
  private final Loop idle;
  private volatile boolean stopped;

  EmailPostbox(PostboxSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.smtpHost());
    properties.put("mail.smtp.port", Integer.toString(settings.smtpPort()));
    properties.put("mail.smtp.connectiontimeout", "5000");
    properties.put("mail.smtp.timeout", LIMIT_MS);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.starttls.enable", "true");
    // Of two mailboxes of a person the one that is taken must not wait for the other.
    properties.put("mail.smtp.sendpartial", "true");
    this.session = Session.getInstance(properties);
    this.idle =
        new Loop("mail-connection", settings.smtpKept(), Duration.ofSeconds(1), this::leaveTheIdle);
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public List<Answer> send(List<Letter> letters) {
    List<Answer> answers = new ArrayList<>(letters.size());
    MailConnection open = kept.getAndSet(null);
    try {
      while (answers.size() < letters.size()) {
        try {
          open = open == null ? MailConnection.open(session) : open;
        } catch (MessagingException unreachable) {
          while (answers.size() < letters.size()) {
            answers.add(Answer.failed(unreachable));
          }
          return answers;
        }
        try {
          answers.add(Answer.taken(open.hand(mail(letters.get(answers.size())))));
        } catch (MessagingException notTaken) {
          if (!open.wasGone()) {
            answers.add(answer(notTaken));
          }
          open.leave();
          open = null;
        }
      }
      return answers;
    } finally {
      keep(open);
    }
  }

  private void keep(@Nullable MailConnection open) {
    if (open != null && !(open.isReady() && kept.compareAndSet(null, open))) {
      open.leave();
    }
    if (stopped) {
      leave();
    }
  }

  private void leave() {
    MailConnection last = kept.getAndSet(null);
    if (last != null) {
      last.leave();
    }
  }

  private boolean leaveTheIdle() {
    MailConnection idleOne = kept.get();
    if (idleOne != null
        && idleOne.isIdleFor(settings.smtpKept())
        && kept.compareAndSet(idleOne, null)) {
      idleOne.leave();
    }
    return false;
  }

  @Override
  public void start() {
    stopped = false;
    idle.start();
  }

  @Override
  public void stop() {
    stopped = true;
    idle.stop();
    leave();
  }

  /** Before the loops that send, and after them when it ends. */
  @Override
  public Phase phase() {
    return Phase.PRODUCERS;
  }

  private MimeMessage mail(Letter letter) throws MessagingException {
    if (!(letter.to() instanceof Destination.Mailboxes mailboxes)) {
      throw new MessagingException("a mail goes to a mailbox");
    }
    Message message = letter.message();
    MimeMessage mail = new FixedIdMail(session, message.id());
    mail.setFrom(new InternetAddress(settings.from()));
    for (String address : mailboxes.addresses()) {
      mail.addRecipient(RecipientType.TO, new InternetAddress(address));
    }
    mail.setSubject(message.title(), "UTF-8");
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(message.text(), "UTF-8");
    mail.saveChanges();
    return mail;
  }

  private static Answer answer(MessagingException notTaken) {
    if (notTaken instanceof SendFailedException parts) {
      if (has(parts.getValidSentAddresses())) {
        return Answer.taken("taken for one of the person's mailboxes, not for the other");
      }
      if (has(parts.getInvalidAddresses()) && !has(parts.getValidUnsentAddresses())) {
        return Answer.refused(notTaken.getMessage());
      }
    }
    return Answer.failed(notTaken);
  }

  private static boolean has(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }
}
