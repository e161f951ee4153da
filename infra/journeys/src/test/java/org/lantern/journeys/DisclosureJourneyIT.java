package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lantern.devkit.mail.Mail;

/**
 * The one story: a teacher writes down what a child said, and the people of that school know at
 * once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisclosureJourneyIT {
  private static final String NARRATIVE =
      "Quillon told me that the marmalade tin at home hides the belt.";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final RunningSuite suite = RunningSuite.start(Map.of());
  private final Person teacher = suite.as("teacher");
  private final Person dsl = suite.as("dsl");
  private JsonNode pupil;
  private String concernId = "";
  private String reference = "";
  private String alertId = "";
  private int tallied;

  @BeforeAll
  void chooseAPupil() {
    pupil = teacher.pupils("a", 50).get(7);
    tallied = talliedRows();
  }

  @AfterAll
  void stop() {
    suite.close();
  }

  @Test
  @Order(1)
  void theDeskSeesItInUnderTwoSeconds() {
    try (DeskStream desk = dsl.desk();
        DeskStream other = suite.as("dsl-b").desk()) {
      warmUp(desk);
      long start = System.nanoTime();
      Answer recorded =
          teacher.record(
              Person.concern(pupilId(), "disclosure-physical-abuse", NARRATIVE)
                  .put("childVoice", "He said: I do not want to go home."));
      assertThat(recorded.status()).isEqualTo(201);
      concernId = recorded.json().path("id").asText();
      reference = recorded.json().path("reference").asText();
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !desk.of(concernId).isEmpty());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      JsonNode item = desk.of(concernId).getFirst();
      alertId = item.path("id").asText();
      assertThat(item.path("state").asText()).isEqualTo("open");
      assertThat(item.path("reference").asText()).isEqualTo(reference);
      assertThat(other.all()).isEmpty();
    }
  }

  /**
   * The first disclosure of a process pays for loading classes; the promise is about a service that
   * runs.
   */
  private void warmUp(DeskStream desk) {
    String first =
        teacher
            .record(Person.concern(pupilId(), "weapon", "Warm-up: nothing happened."))
            .json()
            .path("id")
            .asText();
    await().atMost(SOON).until(() -> !desk.of(first).isEmpty());
  }

  @Test
  @Order(2)
  void theSafeguardingLeadAndTheDeputyAreMailedAReferenceAndNothingElse() {
    Set<String> leads = Colleagues.addresses("dsl", "deputy-dsl");
    await().atMost(SOON).until(() -> mails().size() >= leads.size());
    assertThat(mails().stream().flatMap(mail -> mail.to().stream()))
        .containsExactlyInAnyOrderElementsOf(leads);
    for (Mail mail : mails()) {
      assertThat(mail.subject() + mail.text())
          .contains("/alerts/" + alertId)
          .doesNotContainIgnoringCase(familyName())
          .doesNotContainIgnoringCase("marmalade")
          .doesNotContainIgnoringCase("abuse");
    }
  }

  @Test
  @Order(3)
  void theOtherSchoolLearnsNothing() {
    Person other = suite.as("dsl-b");
    assertThat(other.get(RunningSuite.SAFEGUARDING, "/api/alerts/" + alertId).status())
        .isEqualTo(404);
    assertThat(
            other
                .post(
                    RunningSuite.SAFEGUARDING, "/api/alerts/" + alertId + "/acknowledgement", "{}")
                .status())
        .isEqualTo(404);
    assertThat(other.get(RunningSuite.CONCERN, "/api/concerns/" + concernId).status())
        .isEqualTo(404);
    assertThat(other.all(RunningSuite.SAFEGUARDING, "/api/alerts?state=open")).isEmpty();
  }

  @Test
  @Order(4)
  void theLeadReadsTheChildsWordsAndAcknowledges() {
    JsonNode alert = dsl.get(RunningSuite.SAFEGUARDING, "/api/alerts/" + alertId).json();
    assertThat(alert.path("narrative").asText()).isEqualTo(NARRATIVE);
    assertThat(alert.path("pupil").toString()).contains(familyName());
    assertThat(receipt()).isIn("recorded", "delivered");
    Answer acknowledged =
        dsl.post(RunningSuite.SAFEGUARDING, "/api/alerts/" + alertId + "/acknowledgement", "{}");
    assertThat(acknowledged.status()).isEqualTo(200);
    await().atMost(SOON).until(() -> receipt().equals("acknowledged"));
  }

  @Test
  @Order(5)
  void theAnalystsCountMovesAndTheSencoSeesThePupil() {
    await().atMost(SOON).until(() -> talliedRows() > tallied);
    Person senco = suite.as("senco");
    await()
        .atMost(SOON)
        .until(() ->
            senco.all(RunningSuite.PROVISION, "/api/suggestions").stream()
                .anyMatch(suggestion ->
                    suggestion.path("pupilId").asText().equals(pupil.path("id").asText())));
  }

  @Test
  @Order(6)
  void whatALeadLogsAndActsOnIsTheirsFromTheStartAndTheDeputyIsTold() {
    Recorded taken =
        Recorded.by(dsl, Person.concern(pupilId(), "weapon", NARRATIVE).put("takenOn", true));
    await()
        .atMost(SOON)
        .until(() ->
            dsl.get(RunningSuite.CONCERN, "/api/concerns/" + taken.concernId() + "/receipt")
                .json()
                .path("state")
                .asText()
                .equals("acknowledged"));
    JsonNode alert = taken.openedBy(suite.as("deputy")).json();
    assertThat(alert.path("state").asText()).isEqualTo("acknowledged");
    assertThat(alert.path("nextStepAt").isNull()).isTrue();
    assertThat(taken.entries("acknowledged")).isEqualTo(1);
    await().atMost(SOON).until(() -> !taken.mails().isEmpty());
    assertThat(taken.told()).doesNotContainAnyElementsOf(Colleagues.addresses("dsl"));
  }

  @Test
  @Order(7)
  void nothingOfTheChildStandsInATopicALogOrAMail() throws Exception {
    Traces traces = Traces.of(suite);
    assertThat(traces.count("topic")).isGreaterThan(100);
    assertThat(traces.count("log")).isEqualTo(8);
    assertThat(traces.count("mail")).isGreaterThanOrEqualTo(2);
    assertThat(traces.holding(concernId)).as("the search reads topics").isNotEmpty();
    for (String secret : secrets()) {
      assertThat(traces.holding(secret)).as("a child's data in plain text").isEmpty();
    }
  }

  @Test
  @Order(8)
  void theSearchWouldFindAChildsDataWhereverItStood() throws Exception {
    for (String secret : secrets()) {
      Planted.inATopic(suite, secret);
      Planted.inALog(suite, secret);
      Planted.inAMail(suite, secret);
      assertThat(Traces.of(suite).holding(secret))
          .extracting(where -> where.substring(0, where.indexOf(' ')))
          .containsExactlyInAnyOrder("topic", "log", "mail");
    }
  }

  private List<String> secrets() {
    return List.of(pupil.path("name").asText(), pupil.path("upn").asText(), NARRATIVE);
  }

  private List<Mail> mails() {
    return suite.backing().mails().stream()
        .filter(mail -> (mail.subject() + mail.text()).contains(reference))
        .toList();
  }

  private String receipt() {
    return teacher
        .get(RunningSuite.CONCERN, "/api/concerns/" + concernId + "/receipt")
        .json()
        .path("state")
        .asText();
  }

  private int talliedRows() {
    return (int)
        suite.as("analyst").all(RunningSuite.REPORTING, "/api/datasets/concerns-weekly").stream()
            .filter(row -> row.path("category").asText().equals("disclosure-physical-abuse"))
            .filter(row -> !row.path("concern_count").asText().equals("0"))
            .count();
  }

  private UUID pupilId() {
    return UUID.fromString(pupil.path("id").asText());
  }

  private String familyName() {
    String name = pupil.path("name").asText();
    return name.substring(name.indexOf(' ') + 1);
  }
}
