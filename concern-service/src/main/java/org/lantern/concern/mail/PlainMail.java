package org.lantern.concern.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends one plain mail by SMTP, within bounded time. Thread-safe. */
@Singleton
public final class PlainMail {
  private static final String TIMEOUT_MS = "10000";
  private final ContactSettings settings;

  PlainMail(ContactSettings settings) {
    this.settings = settings;
  }

  /** Returns once the server has taken the mail, and throws otherwise; a repeat sends again. */
  public void send(String to, String messageId, String subject, String text) {
    try {
      MimeMessage message = new Numbered(session(), messageId);
      message.setFrom(new InternetAddress(settings.from()));
      message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      Transport.send(message);
    } catch (MessagingException failed) {
      throw new MailNotSent(failed.getClass().getSimpleName());
    }
  }

  private Session session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
    properties.put("mail.smtp.timeout", TIMEOUT_MS);
    properties.put("mail.smtp.writetimeout", TIMEOUT_MS);
    return Session.getInstance(properties);
  }

  /** The reason by its kind: a server's own words may repeat an address. */
  public static final class MailNotSent extends RuntimeException {
    MailNotSent(String kind) {
      super("the mail was not taken: " + kind);
    }
  }

  /** Keeps the id that it was given, where a mail would otherwise draw one. */
  private static final class Numbered extends MimeMessage {
    private final String id;

    private Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
