package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.devkit.trust.DemoSchool;

/** An entry that is put right after it was recorded: what the other services make of it. */
class PutRightJourneyIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final RunningSuite suite = RunningSuite.shared();
  private final Person teacher = suite.as("teacher");
  private final Person senco = suite.as("senco");

  @Test
  void theSencosListFollowsAnEntryToTheRightChild() {
    List<UUID> children = twoNotListed();
    UUID wrong = children.getFirst();
    UUID right = children.getLast();
    String id = recorded(wrong, "suspected-eating-disorder");
    await().atMost(SOON).until(() -> listed("").contains(wrong.toString()));
    assertThat(
            suite
                .as("pastoral")
                .post(
                    RunningSuite.CONCERN,
                    "/api/concerns/" + id + "/wrong-pupil",
                    body("reason", "Two of that name.").put("pupilId", right.toString()).toString())
                .status())
        .isEqualTo(201);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(listed("")).contains(right.toString()).doesNotContain(wrong.toString()));
    assertThat(listed("?state=withdrawn")).contains(wrong.toString());
  }

  @Test
  void theDeskLearnsThatAnAcknowledgedDisclosureWasCorrectedAndOfNoWord() {
    Recorded disclosure =
        Recorded.by(
            teacher, Person.concern(Children.next().id(), "weapon", "He showed a penknife."));
    await().atMost(SOON).until(disclosure::isAlerted);
    assertThat(disclosure.acknowledgedBy(suite.as("dsl")).status()).isEqualTo(200);
    assertThat(
            teacher
                .postUnderKey(
                    RunningSuite.CONCERN,
                    "/api/concerns/" + disclosure.concernId() + "/corrections",
                    body("text", "It was a marmalade spoon.").toString(),
                    UUID.randomUUID())
                .status())
        .isEqualTo(201);
    await().atMost(SOON).until(() -> disclosure.entries("corrected") == 1);
    JsonNode read = disclosure.openedBy(suite.as("dsl")).json();
    assertThat(read.path("state").asText()).isEqualTo("acknowledged");
    assertThat(read.toString()).doesNotContain("marmalade");
  }

  private String recorded(UUID pupil, String category) {
    return teacher
        .record(Person.concern(pupil, category, "Left the lunch again."))
        .json()
        .path("id")
        .asText();
  }

  /** Two children of whom no other journey has left a suggestion. */
  private List<UUID> twoNotListed() {
    List<String> listed = listed("");
    return DemoPupil.ALL.stream()
        .filter(pupil -> pupil.school().equals(DemoSchool.A))
        .filter(pupil -> pupil.subsidiary() == null && pupil.family() == null)
        .map(DemoPupil::id)
        .filter(id -> !listed.contains(id.toString()))
        .limit(2)
        .toList();
  }

  private List<String> listed(String query) {
    return senco.all(RunningSuite.PROVISION, "/api/suggestions" + query).stream()
        .map(suggestion -> suggestion.path("pupilId").asText())
        .toList();
  }

  private static ObjectNode body(String field, String text) {
    return JsonNodeFactory.instance.objectNode().put(field, text);
  }
}
