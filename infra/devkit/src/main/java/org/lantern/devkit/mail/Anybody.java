package org.lantern.devkit.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * Whoever is written to. The mail server gives each mail to a user, who would keep it in a folder;
 * this one shows it to the mailbox, and keeps nothing.
 */
final class Anybody implements GreenMailUser {
  private static final String NAME = "anybody@lantern.invalid";

  private final Mailbox mailbox;

  Anybody(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public void deliver(MovingMessage message) {
    try {
      mailbox.receive(message);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void deliver(MimeMessage message) {
    throw new UnsupportedOperationException("mails come by SMTP alone");
  }

  @Override
  public String getEmail() {
    return NAME;
  }

  @Override
  public String getLogin() {
    return NAME;
  }

  @Override
  public String getQualifiedMailboxName() {
    return NAME;
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {}

  @Override
  public void authenticate(String password) {}

  @Override
  public void create() {}

  @Override
  public void delete() {}
}
