package org.lantern.safeguarding.postbox;

import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Channel;

/**
 * Hands mails to an SMTP server, on one connection. Connecting, reading and writing each have a
 * time limit. A mail that fails closes the connection, and the next begins with a new one; a server
 * that cannot be reached answers for all that remain.
 */
@Singleton
final class EmailPostbox implements Postbox {
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

  EmailPostbox(PostboxSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.smtpHost());
    properties.put("mail.smtp.port", Integer.toString(settings.smtpPort()));
    properties.put("mail.smtp.connectiontimeout", "5000");
    properties.put("mail.smtp.timeout", LIMIT_MS);
    properties.put("mail.smtp.writetimeout", LIMIT_MS);
    properties.put("mail.smtp.starttls.enable", "true");
    // Of two mailboxes of a person the one that is taken must not wait for the other.
    properties.put("mail.smtp.sendpartial", "true");
    this.session = Session.getInstance(properties);
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
    Transport open = null;
    try {
      for (Letter letter : letters) {
        try {
          open = open == null ? connect() : open;
        } catch (MessagingException unreachable) {
          while (answers.size() < letters.size()) {
            answers.add(Answer.failed(unreachable));
          }
          return answers;
        }
        try {
          MimeMessage mail = mail(letter);
          open.sendMessage(mail, mail.getAllRecipients());
          answers.add(Answer.taken(said(open)));
        } catch (MessagingException notTaken) {
          answers.add(answer(notTaken));
          close(open);
          open = null;
        }
      }
      return answers;
    } finally {
      close(open);
    }
  }

  private Transport connect() throws MessagingException {
    Transport transport = session.getTransport("smtp");
    transport.connect();
    return transport;
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

  private static String said(Transport transport) {
    return transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : "taken";
  }

  private static void close(@Nullable Transport transport) {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException gone) {
      // It was to be closed, and it is.
    }
  }

  /** Keeps the message id that it was given: saving would otherwise make a new one each time. */
  private static final class FixedIdMail extends MimeMessage {
    private final String messageId;

    FixedIdMail(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
