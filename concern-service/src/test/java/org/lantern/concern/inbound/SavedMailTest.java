package org.lantern.concern.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SavedMailTest {
  private static final String HEAD =
      "From: \"Front door\" <mash@westmarch.example>\r\n"
          + "Subject: =?UTF-8?Q?Ada_Bellweather_=E2=80=93_strategy_meeting?=\r\n"
          + "Date: Fri, 20 Nov 2026 09:15:00 +0000\r\n"
          + "MIME-Version: 1.0\r\n";

  @Test
  void aPlainMailIsReadWithItsSenderAndTime() {
    MailText mail =
        read(HEAD + "Content-Type: text/plain; charset=UTF-8\r\n\r\nPlease call us.\r\n");
    assertThat(mail.sender()).contains("mash@westmarch.example");
    assertThat(mail.subject()).isEqualTo("Ada Bellweather – strategy meeting");
    assertThat(mail.text()).isEqualTo("Please call us.");
    assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-11-20T09:15:00Z"));
  }

  @Test
  void ofTwoFormsThePlainOneIsTakenAndFilesAreNamed() {
    MailText mail =
        read(
            HEAD
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
                + "--c\r\nContent-Type: text/plain\r\n\r\nIn plain words\r\n"
                + "--c\r\nContent-Type: text/html\r\n\r\n<p>In HTML</p>\r\n--c--\r\n"
                + "--b\r\nContent-Type: application/pdf\r\n"
                + "Content-Disposition: attachment; filename=\"plan.pdf\"\r\n\r\n%PDF-\r\n"
                + "--b--\r\n");
    assertThat(mail.text())
        .startsWith("In plain words")
        .contains("plan.pdf")
        .doesNotContain("In HTML", "%PDF");
  }

  @Test
  void htmlIsReadAsWordsAndItsScriptsAreNot() {
    MailText mail =
        read(
            HEAD
                + "Content-Type: text/html\r\n\r\n"
                + "<style>p{}</style><p>He &amp; she</p><script>run()</script>");
    assertThat(mail.text()).isEqualTo("He & she");
  }

  @Test
  void whatIsNoMailIsNotRead() {
    assertThat(SavedMail.read("just words".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(SavedMail.read(new byte[0])).isEmpty();
    assertThat(SavedMail.read((HEAD + "\r\n").getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static MailText read(String mail) {
    return SavedMail.read(mail.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
