package org.lantern.safeguarding.postbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A conversation with the mail server, in which one mail follows another. The server has been given
 * nothing that it could deliver until it has answered DATA (RFC 5321, 4.1.1.4): what fails before,
 * on a connection that was sound when the mail before went out, may be begun anew on another. For
 * one user at a time.
 */
final class MailConnection extends SMTPTransport {
  private boolean betweenMails = true;
  private boolean contentIsWanted;
  private int taken;
  private volatile long idleSinceNanos = System.nanoTime();

  private MailConnection(Session session) {
    super(session, new URLName("smtp", null, -1, null, null, null));
  }

  static MailConnection open(Session session) throws MessagingException {
    MailConnection connection = new MailConnection(session);
    connection.connect();
    return connection;
  }

  /** Hands one mail over; what the server said when it took it. */
  String hand(MimeMessage mail) throws MessagingException {
    betweenMails = false;
    contentIsWanted = false;
    sendMessage(mail, mail.getAllRecipients());
    taken++;
    betweenMails = true;
    idleSinceNanos = System.nanoTime();
    return getLastServerResponse();
  }

  /** True when the mail that has just failed was not begun, and the connection had been in use. */
  boolean wasGone() {
    return taken > 0 && !contentIsWanted;
  }

  /** True when the next mail can follow: nothing has failed. */
  boolean isReady() {
    return betweenMails;
  }

  boolean isIdleFor(Duration limit) {
    return System.nanoTime() - idleSinceNanos >= limit.toNanos();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    OutputStream content = super.data();
    contentIsWanted = true;
    return content;
  }

  /** Takes leave without waiting for an answer. */
  void leave() {
    try {
      close();
    } catch (MessagingException gone) {
      // It was to be closed, and it is.
    }
  }
}
