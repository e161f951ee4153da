package org.lantern.devkit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;

class MailboxIT {
  @Test
  void aMailToSeveralPeopleIsListedOnceWithAllOfThem() throws MessagingException {
    Backing backing = Backing.shared();
    String subject = "Alert " + UUID.randomUUID();
    send(backing, subject);
    await().until(() -> of(backing, subject).size() == 1);
    Mail mail = of(backing, subject).getFirst();
    assertThat(mail.from()).isEqualTo("lantern@trust.example");
    assertThat(mail.to()).containsExactly("deputy@trust.example", "dsl@trust.example");
    assertThat(mail.text()).contains("An alert waits for you.");
    assertThat(mail.messageId()).isNotEmpty();
    assertThat(mail.headers()).containsEntry("X-Lantern", "yes");
    assertThat(mail.receivedAt()).isNotNull();
  }

  private static List<Mail> of(Backing backing, String subject) {
    return backing.mails().stream().filter(mail -> mail.subject().equals(subject)).toList();
  }

  private static void send(Backing backing, String subject) throws MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", backing.addresses().smtpHost());
    settings.put("mail.smtp.port", Integer.toString(backing.addresses().smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("lantern@trust.example"));
    message.setRecipients(Message.RecipientType.TO, "dsl@trust.example, deputy@trust.example");
    message.setSubject(subject);
    message.setHeader("X-Lantern", "yes");
    message.setText("An alert waits for you.");
    Transport.send(message);
  }
}
