package org.lantern.concern.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;

class StatutoryRulesIT {
  private final ConcernServer server = ConcernServer.running();

  @Test
  void rulesAreServedWithSourceAndDatesInPages() {
    JsonNode first = Answer.json(server.get("teacher", "/api/statutory-rules?limit=10"));
    assertThat(first.get("items").size()).isEqualTo(10);
    JsonNode rule = first.get("items").get(0);
    assertThat(rule.at("/source/title").asText()).isNotBlank();
    assertThat(rule.has("effectiveFrom")).isTrue();
    JsonNode second =
        Answer.json(
            server.get(
                "teacher", "/api/statutory-rules?limit=10&cursor=" + first.get("next").asText()));
    assertThat(Answer.texts(second.get("items"), "code"))
        .doesNotContainAnyElementsOf(Answer.texts(first.get("items"), "code"));
  }

  @Test
  void onADayThoseThatHold() {
    assertThat(codes("/api/statutory-rules?limit=200&on=2026-03-31"))
        .doesNotContain("restrictive-intervention-record");
    assertThat(codes("/api/statutory-rules?limit=200&on=2026-04-01"))
        .contains("restrictive-intervention-record");
  }

  @Test
  void theCrosswalkMarksWhatIsOnlyProposed() {
    JsonNode crosswalk = Answer.json(server.get("senco", "/api/frameworks/crosswalk"));
    assertThat(Answer.texts(crosswalk.get("schemes"), "status")).contains("in-use", "proposed");
    assertThat(crosswalk.get("links").size()).isGreaterThan(15);
    assertThat(server.get("analyst", "/api/frameworks/crosswalk").statusCode()).isEqualTo(403);
  }

  private List<String> codes(String path) {
    return Answer.texts(Answer.json(server.get("teacher", path)).get("items"), "code");
  }
}
