package org.lantern.concern.inbound;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail as mail programs save it (RFC 5322). What it says about itself is taken as what
 * somebody wrote, and nothing in it is followed or loaded.
 */
final class SavedMail {
  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 100;
  private static final Pattern TAGS = Pattern.compile("(?s)<(script|style).*?</\\1>|<[^>]*>");
  private static final Pattern HEADER = Pattern.compile("(?m)^(From|Subject|Date|Received):");

  private SavedMail() {}

  /** Empty for what is no mail, or one without words. */
  static Optional<MailText> read(byte[] bytes) {
    int look = Math.min(bytes.length, 64 << 10);
    String head = new String(bytes, 0, look, StandardCharsets.ISO_8859_1);
    if (!HEADER.matcher(head).find()) {
      return Optional.empty();
    }
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      Found found = new Found();
      found.look(mail, 0);
      String text = found.text();
      Date sent = mail.getSentDate();
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(
              new MailText(
                  first(mail.getFrom()),
                  mail.getSubject() == null ? "" : mail.getSubject(),
                  text,
                  sent == null ? null : sent.toInstant()));
    } catch (MessagingException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String first(Address @Nullable [] from) {
    return from == null || from.length == 0 ? "" : from[0].toString();
  }

  /** What was found in the parts of a mail. */
  private static final class Found {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> files = new ArrayList<>();
    private int parts;

    void look(Part part, int depth) throws MessagingException, IOException {
      if (depth > DEEPEST || ++parts > MOST_PARTS) {
        return;
      }
      String name = part.getFileName();
      if (name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
        files.add(name == null ? "without a name" : name);
      } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
        for (int at = 0; at < many.getCount(); at++) {
          BodyPart inner = many.getBodyPart(at);
          look(inner, depth + 1);
        }
      } else if (part.isMimeType("text/plain")) {
        plain.append(part.getContent()).append('\n');
      } else if (part.isMimeType("text/html")) {
        html.append(part.getContent()).append('\n');
      }
    }

    String text() {
      String words = plain.toString().isBlank() ? bare(html.toString()) : plain.toString();
      String kept = words.replace("\r\n", "\n").strip();
      return files.isEmpty()
          ? kept
          : kept + "\n\n[Attached to the mail, see the original: " + String.join(", ", files) + "]";
    }

    private static String bare(String html) {
      return TAGS.matcher(html)
          .replaceAll(" ")
          .replace("&nbsp;", " ")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&#39;", "'")
          .replace("&amp;", "&")
          .replaceAll("[ \\t]+", " ");
    }
  }
}
