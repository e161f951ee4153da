package org.lantern.concern.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Published;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;

/** Whatever an urgent concern is accepted with, it becomes an event that arrives. */
class LongestBodyIT {
  /** Of the megabyte that broker and direct delivery take. */
  private static final int MOST_BYTES = 900_000;

  /** Each of these needs six bytes in JSON, on the way in and on the way out. */
  private static final String WIDEST = "\u0001";

  private static final String AS_LONG_AS_A_REQUEST = WIDEST.repeat(170_000);

  private final ConcernServer server = ConcernServer.running();

  @ParameterizedTest
  @CsvSource({
    "narrative, long-narrative",
    "people, long-text",
    "childVoice, long-text",
    "actionTaken, long-text",
    "pupilDescription, long-text",
    "place, long-text",
    "childWishes, long-text",
    "childTold, long-text",
    "toldWhom, long-text",
    "kind, unknown-kind",
    "form, unreadable-form",
    "bodyMap, unreadable-mark",
    "aboutAdult, long-text",
    "category, unknown-category",
    "pupilId, unknown-pupil",
    "schoolId, other-school",
    "observedAt, unreadable-observed-at",
    "urgent, unreadable-urgent",
    "immediateDanger, unreadable-immediate-danger"
  })
  void aFieldAsLongAsARequestIsAcceptedFlaggedAndAlerted(String field, String flag) {
    assertThat(flagsOfTheAlerted(urgent().with(field, AS_LONG_AS_A_REQUEST))).contains(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ashgrove ", "x"})
  void aNameAsLongAsARequestIsAcceptedFlaggedAndAlerted(String word) {
    String name = word.repeat(1_000_000 / word.length());
    assertThat(flagsOfTheAlerted(urgent().with("aboutAdult", Map.of("name", name))))
        .contains("long-text");
  }

  @Test
  void allTextsAtTheirLongestTogetherStillTravel() {
    String text = WIDEST.repeat(Travelling.TEXT_CHARACTERS);
    assertThat(
            flagsOfTheAlerted(
                urgent()
                    .with("narrative", WIDEST.repeat(Travelling.NARRATIVE_CHARACTERS))
                    .with("category", WIDEST.repeat(200))
                    .with("people", text)
                    .with("childVoice", text)
                    .with("actionTaken", text)
                    .with("pupilDescription", text)
                    .with("place", text)
                    .with("childWishes", text)
                    .with("form", Map.of(WIDEST.repeat(90), WIDEST.repeat(9_000)))
                    .with("aboutAdult", WIDEST.repeat(Travelling.NAME_CHARACTERS))))
        .contains("long-narrative", "long-text", "unknown-category");
  }

  @Test
  void aCategoryIsNotCutInTheMiddleOfACharacter() {
    assertThat(flagsOfTheAlerted(urgent().with("category", "x".repeat(99) + "\uD83D\uDE00")))
        .contains("unknown-category");
  }

  private static Body urgent() {
    return Body.urgent(SmallTrust.ADA).with("immediateDanger", true);
  }

  private List<String> flagsOfTheAlerted(Body body) {
    HttpResponse<String> answer = server.post("teacher", body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var event =
        new Published(server)
            .await(Topics.URGENT, DisclosureRaised.TYPE, "concernId", Answer.id(answer));
    assertThat(event.value().length).isLessThan(MOST_BYTES);
    return Answer.texts(Answer.json(answer).get("flags"), "");
  }
}
