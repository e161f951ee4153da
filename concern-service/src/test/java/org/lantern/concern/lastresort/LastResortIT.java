package org.lantern.concern.lastresort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.messaging.LastResort;

class LastResortIT {
  private final ConcernServer server = ConcernServer.running();
  private final LastResort lastResort = server.context().getBean(LastResort.class);

  @Test
  void theTrustsContactIsToldTheReferenceAndTheSchoolAndNothingElse() {
    var recorded = Answer.json(server.post("teacher", Body.urgent(SmallTrust.ADA).json()));
    tell(recorded.get("id").asText(), recorded.get("reference").asText(), 1);
    Mail mail = mailAbout(recorded.get("reference").asText()).getFirst();
    assertThat(mail.to()).containsExactly("safeguarding@trust.example");
    assertThat(mail.text())
        .contains("School: " + DemoSchool.A.name(), "safeguarding lead of the school knows of it");
    assertThat(mail.toString()).doesNotContain("Ada").doesNotContain("Bellweather");
    assertThat(mail.toString()).doesNotContain("Sat alone");
    assertThat(server.audited(recorded.get("id").asText()))
        .containsExactlyInAnyOrder("concern-recorded", "last-resort-told");
  }

  @Test
  void aNoticeThatIsRepeatedCarriesTheSameMessageIdAndALaterOneAnother() {
    var recorded = Answer.json(server.post("teacher", Body.urgent(SmallTrust.ADA).json()));
    String id = recorded.get("id").asText();
    String reference = recorded.get("reference").asText();
    tell(id, reference, 1);
    tell(id, reference, 1);
    tell(id, reference, 2);
    assertThat(mailAbout(reference)).hasSize(3);
    assertThat(mailAbout(reference).stream().map(Mail::messageId).distinct()).hasSize(2);
  }

  @Test
  void anAllegationThatGoesPastTheHeadGoesToItsOwnContact() {
    var recorded =
        Answer.json(
            server.post(
                "teacher",
                Body.urgent(SmallTrust.ADA)
                    .with("aboutAdult", Map.of("name", "Mrs Ashgrove"))
                    .json()));
    tell(recorded.get("id").asText(), recorded.get("reference").asText(), 1);
    Mail mail = mailAbout(recorded.get("reference").asText()).getFirst();
    assertThat(mail.to()).containsExactly("chair@trust.example");
    assertThat(mail.text())
        .contains("School: " + DemoSchool.A.name(), "for nobody at the school")
        .doesNotContain("Ashgrove", "the safeguarding lead of the school", "call the school.");
  }

  @Test
  void ofAnAllegationTheSafeguardingLeadIsNotToBeTold() {
    var recorded =
        Answer.json(
            server.post(
                "teacher",
                Body.urgent(SmallTrust.ADA).with("aboutAdult", Map.of("name", "Mr Grey")).json()));
    tell(recorded.get("id").asText(), recorded.get("reference").asText(), 1);
    assertThat(mailAbout(recorded.get("reference").asText()).getFirst().text())
        .contains("that the headteacher knows of it")
        .doesNotContain("safeguarding lead", "Grey");
  }

  @Test
  void aServiceThatCouldTellNobodyDoesNotStart() {
    Map<String, Object> properties =
        new HashMap<>(Backing.shared().suite().propertiesFor("concern-service"));
    properties.put("lantern.trust.contact.email", " ");
    assertThatThrownBy(() -> ApplicationContext.run(properties).close())
        .hasStackTraceContaining("LANTERN_TRUST_CONTACT_EMAIL");
  }

  private void tell(String id, String reference, int notice) {
    String json =
        """
        {"concernId":"%s","reference":"%s","pupilId":null,"schoolIds":["%s"],"level":"urgent",
         "recordedAt":"2026-11-20T10:00:00Z","sealed":"x"}
        """
            .formatted(id, reference, DemoSchool.A.id());
    lastResort.tell(new LastResort.Overdue(UUID.randomUUID(), notice, json));
  }

  private static List<Mail> mailAbout(String reference) {
    return Backing.shared().mails().stream()
        .filter(mail -> mail.subject().contains(reference))
        .toList();
  }
}
