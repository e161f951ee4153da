package org.lantern.concern.lado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.allegation.LadoRules;
import org.lantern.concern.allegation.WorkingDays;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.platform.database.Transactions;

/** An allegation that has to reach the LADO, until somebody records that it has. */
class LadoIT {
  private static final ConcernServer SERVER =
      ConcernServer.with(Map.of("lantern.public.url", "https://lantern.trust.example"));
  private static final DatabaseClock CLOCK = DatabaseClock.of(SERVER.database());
  private static final String HEADS_ADDRESS = "head.of.oakfield@trust.example";
  private static final String TRUSTS_ADDRESS = "chair@trust.example";

  private final RemindOfReferrals reminding = SERVER.context().getBean(RemindOfReferrals.class);
  private final WorkingDays days = SERVER.context().getBean(WorkingDays.class);
  private final Person head = new Person(SERVER, "head");

  /** What was recorded, and by when the LADO must know. */
  private record Allegation(String id, String reference, Instant recordedAt) {}

  @Test
  void theHeadIsRemindedWhenTheDayIsNearlyOverAndAgainWhenItIsOver() throws SQLException {
    headHasAnAddress();
    Allegation allegation = about(Map.of("name", "Mr Larchwood"));
    reminding.remind();
    assertThat(mails(allegation)).isEmpty();
    assertThat(head.open("/log").body()).doesNotContain("/allegations\">see what");

    until(allegation, LadoRules.remindAt(allegation.recordedAt(), days));
    Mail first = reminded(allegation, 1).getFirst();
    assertThat(first.to()).containsExactly(HEADS_ADDRESS);
    assertThat(first.subject()).contains(allegation.reference(), "is due by");
    assertThat(first.text())
        .contains("https://lantern.trust.example/allegations/" + allegation.id(), "LADO");
    assertThat(first.toString()).doesNotContain("Larchwood", "Ada", "Bellweather", "Sat alone");
    reminding.remind();
    assertThat(mails(allegation)).as("each notice comes once").hasSize(1);

    assertThat(head.open("/log").body()).contains("due today", "href=\"/allegations\"");
    assertThat(head.open("/allegations").body()).contains(allegation.reference(), " left");
    assertThat(head.open("/concerns/" + allegation.id()).body())
        .contains("The LADO must know by", " left)", "/allegations/" + allegation.id());
    for (String login : List.of("teacher", "dsl", "trust-lead")) {
      assertThat(new Person(SERVER, login).open("/log").body())
          .as(login)
          .doesNotContain("due today");
    }

    until(allegation, LadoRules.dueAt(allegation.recordedAt(), days));
    List<Mail> both = reminded(allegation, 2);
    assertThat(both.getLast().subject()).contains("was due by");
    assertThat(both).extracting(Mail::messageId).doesNotHaveDuplicates();
    assertThat(head.open("/allegations").body()).contains("over for");
    assertThat(SERVER.audited(allegation.id())).contains("lado-reminder-sent");
  }

  @Test
  void whatIsRecordedEndsItAndStands() {
    Allegation allegation = about(Map.of("name", "Mr Larchwood"));
    String page = "/allegations/" + allegation.id();
    assertThat(head.open(page).body()).contains("They must know by");
    HttpResponse<String> empty = head.submit(page, Map.of("madeAt", "", "text", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#madeAt\"", "href=\"#text\"");
    assertThat(
            Answer.fields(
                told(head, allegation, "2099-01-01T10:00:00Z", "Spoke to the duty officer")))
        .containsExactly("madeAt");

    HttpResponse<String> sent =
        head.submit(page, Map.of("madeAt", "2026-11-01T10:00", "text", "They look at it, ref 7."));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(head.open("/concerns/" + allegation.id()).body())
        .contains("The LADO was told", "1 November 2026, 10:00", "They look at it, ref 7.")
        .doesNotContain("Record that the LADO was told");
    assertThat(head.open("/allegations").body()).doesNotContain(allegation.reference());
    assertThat(told(head, allegation, "2026-11-02T10:00:00Z", "Another").statusCode())
        .isEqualTo(204);
    JsonNode entry = Answer.json(head.get("/api/concerns/" + allegation.id()));
    assertThat(entry.get("ladoToldAt").asText()).as("the first").isEqualTo("2026-11-01T10:00:00Z");
    assertThat(SERVER.audited(allegation.id())).containsOnlyOnce("lado-referral-recorded");

    Person reporter = new Person(SERVER, "teacher");
    JsonNode theirs = Answer.json(reporter.get("/api/concerns/" + allegation.id()));
    assertThat(theirs.get("ladoToldAt").isNull()).isTrue();
    assertThat(reporter.open("/concerns/" + allegation.id()).body()).doesNotContain("LADO");
    until(allegation, LadoRules.dueAt(allegation.recordedAt(), days));
    reminding.remind();
    assertThat(mails(allegation)).isEmpty();
  }

  @Test
  void itsSubjectIsNeverToldAndFindsNothing() throws SQLException {
    headHasAnAddress();
    Allegation allegation = about(Map.of("staffId", SmallTrust.staff("head").toString()));
    until(allegation, LadoRules.remindAt(allegation.recordedAt(), days));
    assertThat(reminded(allegation, 1).getFirst().to()).containsExactly(TRUSTS_ADDRESS);
    assertThat(head.open("/allegations").body()).doesNotContain(allegation.reference());
    assertThat(head.open("/allegations/" + allegation.id()).statusCode()).isEqualTo(404);
    assertThat(told(head, allegation, "2026-11-01T10:00:00Z", "x").statusCode()).isEqualTo(404);
    Person lead = new Person(SERVER, "trust-lead");
    assertThat(lead.open("/allegations").body()).contains(allegation.reference());
    assertThat(lead.open("/log").body()).contains("due today");
    assertThat(told(lead, allegation, "2026-11-01T10:00:00Z", "Told.").statusCode()).isEqualTo(204);
  }

  @Test
  void aHeadWithoutAnAddressIsNotWaitedFor() throws SQLException {
    address(null);
    Allegation allegation = about(Map.of("name", "Mr Larchwood"));
    until(allegation, LadoRules.remindAt(allegation.recordedAt(), days));
    assertThat(reminded(allegation, 1).getFirst().to()).containsExactly(TRUSTS_ADDRESS);
  }

  @Test
  void whatDoesNotMeetTheThresholdHasNoSuchClock() {
    Body body =
        Body.ordinary(SmallTrust.ADA)
            .with("category", "low-level-staff-concern")
            .with("aboutAdult", Map.of("name", "Mr Larchwood"));
    Allegation low = recorded(body);
    assertThat(head.open("/allegations").body()).doesNotContain(low.reference());
    assertThat(head.open("/allegations/" + low.id()).statusCode()).isEqualTo(404);
    assertThat(told(head, low, "2026-11-01T10:00:00Z", "x").statusCode()).isEqualTo(404);
    until(low, LadoRules.dueAt(low.recordedAt(), days));
    reminding.remind();
    assertThat(mails(low)).isEmpty();
  }

  @Test
  void aNoticeThatOneInstanceHoldsIsNotSentByAnother() throws SQLException {
    headHasAnAddress();
    Allegation allegation = about(Map.of("name", "Mr Larchwood"));
    Reminders reminders = SERVER.context().getBean(Reminders.class);
    Transactions transactions = SERVER.context().getBean(Transactions.class);
    UUID id = UUID.fromString(allegation.id());
    assertThat(transactions.<Boolean>background(work -> reminders.claim(work, id, Notice.OVER)))
        .isTrue();
    assertThat(transactions.<Boolean>background(work -> reminders.claim(work, id, Notice.OVER)))
        .isFalse();
  }

  private HttpResponse<String> told(Person person, Allegation of, String at, String text) {
    return person.post(
        "/api/concerns/" + of.id() + "/lado-referral", Map.of("madeAt", at, "text", text));
  }

  private Allegation about(Map<String, String> adult) {
    return recorded(
        Body.ordinary(SmallTrust.ADA).with("category", "adult-conduct").with("aboutAdult", adult));
  }

  private static Allegation recorded(Body body) {
    var answer = SERVER.post("teacher", body.with("observedAt", "2026-11-01T09:00:00Z").json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String id = Answer.id(answer);
    JsonNode entry = Answer.json(SERVER.get("teacher", "/api/concerns/" + id));
    return new Allegation(
        id, entry.get("reference").asText(), Instant.parse(entry.get("recordedAt").asText()));
  }

  /** Moves the time a minute past that instant, and lets the loop run. */
  private static void until(Allegation allegation, Instant at) {
    CLOCK.reset();
    Instant now = Instant.now();
    CLOCK.advance(Duration.between(now, at).plusMinutes(1));
    assertThat(at).isAfter(allegation.recordedAt());
  }

  private List<Mail> reminded(Allegation allegation, int mails) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          reminding.remind();
          assertThat(mails(allegation)).hasSize(mails);
        });
    return mails(allegation);
  }

  private static List<Mail> mails(Allegation allegation) {
    return Backing.shared().mails().stream()
        .filter(mail -> mail.subject().startsWith("Lantern: " + allegation.reference()))
        .toList();
  }

  private static void headHasAnAddress() throws SQLException {
    address(HEADS_ADDRESS);
  }

  private static void address(@Nullable String address) throws SQLException {
    try (Connection work = SERVER.database().asWork();
        Statement scope = work.createStatement();
        PreparedStatement update =
            work.prepareStatement("update staff set email = ? where id = ?")) {
      scope.execute("select set_config('lantern.work', 'on', false)");
      update.setString(1, address);
      update.setObject(2, SmallTrust.staff("head"));
      update.executeUpdate();
    }
  }
}
