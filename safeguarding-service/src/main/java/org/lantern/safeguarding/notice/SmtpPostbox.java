package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
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

/**
 * Hands mails to an SMTP server. Connecting, reading and writing each have a time limit. A mail
 * that fails closes the connection, and the next begins with a new one; a server that cannot be
 * reached answers for all that remain.
 */
@Singleton
final class SmtpPostbox implements Postbox {
  private static final String LIMIT_MS = "10000";
  private static final String STREAMS = StreamProvider.class.getName();

  static {
    // Unnamed, it is looked for in every jar of the class path, several times for each mail.
    if (System.getProperty(STREAMS) == null) {
      System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }
  }

  private final NoticeSettings settings;
  private final Clock clock;
  private final Session session;

  SmtpPostbox(NoticeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.connectiontimeout", "5000");
    properties.put("mail.smtp.timeout", LIMIT_MS);
    properties.put("mail.smtp.writetimeout", LIMIT_MS);
    properties.put("mail.smtp.starttls.enable", "true");
    this.session = Session.getInstance(properties);
  }

  @Override
  public List<Answer> send(List<Mail> mails) {
    List<Answer> answers = new ArrayList<>(mails.size());
    Transport open = null;
    try {
      for (Mail mail : mails) {
        try {
          open = open == null ? connect() : open;
        } catch (MessagingException unreachable) {
          while (answers.size() < mails.size()) {
            answers.add(new Answer(false, words(unreachable)));
          }
          return answers;
        }
        try {
          MimeMessage message = message(mail);
          open.sendMessage(message, message.getAllRecipients());
          answers.add(new Answer(true, said(open)));
        } catch (MessagingException refused) {
          answers.add(new Answer(false, words(refused)));
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

  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message = new FixedIdMessage(session, mail.messageId());
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(mail.text(), "UTF-8");
    message.saveChanges();
    return message;
  }

  private static String said(Transport transport) {
    return transport instanceof SMTPTransport smtp
        ? oneLine(smtp.getLastServerResponse())
        : "taken";
  }

  private static String words(MessagingException refused) {
    return oneLine(refused.getClass().getSimpleName() + ": " + refused.getMessage());
  }

  private static String oneLine(@Nullable String words) {
    String line = words == null ? "" : words.replaceAll("\\s+", " ").strip();
    return line.length() <= 200 ? line : line.substring(0, 200);
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
  private static final class FixedIdMessage extends MimeMessage {
    private final String messageId;

    FixedIdMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
