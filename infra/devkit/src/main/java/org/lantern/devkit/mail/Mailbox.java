package org.lantern.devkit.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last thousand mails; older ones are forgotten. Safe for use by several threads. */
final class Mailbox {
  private static final int BOUND = 1_000;

  private final Deque<Mail> mails = new ArrayDeque<>();
  private @Nullable MovingMessage last;

  /** The server calls this once for each recipient of a message; the first call keeps it. */
  synchronized void receive(MovingMessage message) throws MessagingException {
    if (message == last) {
      return;
    }
    last = message;
    mails.addLast(read(message));
    if (mails.size() > BOUND) {
      mails.removeFirst();
    }
  }

  synchronized List<Mail> all() {
    return List.copyOf(mails);
  }

  synchronized void clear() {
    mails.clear();
  }

  private static Mail read(MovingMessage message) throws MessagingException {
    MimeMessage mime = message.getMessage();
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : Collections.list(mime.getAllHeaders())) {
      headers.putIfAbsent(header.getName(), header.getValue());
    }
    List<String> to =
        message.getToAddresses().stream().map(MailAddress::getEmail).sorted().toList();
    return new Mail(
        headers.getOrDefault("From", ""),
        to,
        orEmpty(mime.getSubject()),
        orEmpty(mime.getMessageID()),
        headers,
        text(mime),
        Instant.now());
  }

  private static String text(Part part) throws MessagingException {
    try {
      if (part.getContent() instanceof Multipart parts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart each = parts.getBodyPart(i);
          all.append(text(each)).append('\n');
        }
        return all.toString();
      }
      return part.getContent() instanceof String text ? text : "";
    } catch (IOException e) {
      throw new MessagingException("a part could not be read", e);
    }
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
