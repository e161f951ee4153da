package org.lantern.safeguarding.postbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Keeps the message id that it was given: saving would otherwise make a new one each time. */
final class FixedIdMail extends MimeMessage {
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
