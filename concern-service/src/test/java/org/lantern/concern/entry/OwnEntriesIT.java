package org.lantern.concern.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;

/** What somebody sees of what they recorded themselves. */
class OwnEntriesIT {
  private final ConcernServer server = ConcernServer.running();
  private final UUID staffId = SmallTrust.newStaff(server.database(), "Una Fairbrother");
  private final Person una = introduced("una-" + staffId, List.of("staff"), DemoSchool.A);

  @Test
  void theirEntriesStandInTheOrderInWhichTheyWereObservedInPagesThatMissNoneAndRepeatNone() {
    Instant now = Instant.now();
    List<String> expected = new ArrayList<>();
    for (int days : List.of(3, 40, 0, 12, 1)) {
      recorded(Body.ordinary(SmallTrust.ADA).with("observedAt", ago(now, days)));
    }
    for (int days : List.of(0, 1, 3, 12, 40)) {
      expected.add(ago(now, days).substring(0, 10));
    }
    List<String> observed = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = Answer.json(una.get("/api/concerns?mine=true&limit=2" + cursor));
      assertThat(page.get("items").size()).isBetween(1, 2);
      page.get("items")
          .forEach(item -> observed.add(item.get("observedAt").asText().substring(0, 10)));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());
    assertThat(observed).containsExactlyElementsOf(expected);
  }

  @Test
  void aBackdatedEntryShowsBothTimes() {
    String id = recorded(Body.ordinary(SmallTrust.ADA).with("observedAt", "2026-10-05T08:15:00Z"));
    JsonNode entry = Answer.json(una.get("/api/concerns/" + id));
    assertThat(entry.get("observedAt").asText()).startsWith("2026-10-05");
    assertThat(entry.get("recordedAt").asText()).isGreaterThan("2026-11");
    assertThat(una.open("/concerns/" + id).body()).contains("5 October 2026, 09:15", "(later)");
    assertThat(una.open("/concerns").body()).contains("5 October 2026, 09:15, recorded ");
  }

  @Test
  void aFilterShowsThoseThatHaveComeJustThatFar() {
    String id = recorded(Body.ordinary(SmallTrust.ADA));
    assertThat(una.get("/api/concerns?mine=true&state=recorded").body()).contains(id);
    assertThat(una.get("/api/concerns?mine=true&state=acknowledged").body()).doesNotContain(id);
    assertThat(Answer.fields(una.get("/api/concerns?mine=true&state=lost")))
        .containsExactly("state");
    assertThat(Answer.fields(una.get("/api/concerns"))).containsExactly("mine");
    assertThat(Answer.fields(una.get("/api/concerns?mine=true&cursor=x")))
        .containsExactly("cursor");
  }

  @Test
  void whoeverHasRecordedNothingIsToldSo() {
    assertThat(una.open("/concerns").body()).contains("You have not recorded anything yet");
    assertThat(una.get("/api/concerns?mine=true").body()).isEqualTo("{\"items\":[],\"next\":null}");
  }

  @Test
  void thePageNamesTheChildTheCategoryAndTheReceipt() {
    String id = recorded(Body.ordinary(SmallTrust.ADA).with("narrative", "Sat on the stairs."));
    assertThat(una.open("/concerns").body())
        .contains("Ada Bellweather", "Friendship trouble", "/concerns/" + id);
    assertThat(una.open("/concerns/" + id).body())
        .contains("Ada Bellweather", "Sat on the stairs.", "Recorded by", "Una Fairbrother")
        .contains("Add a correction")
        .doesNotContain("Put it under another category", "It is on the wrong child");
  }

  @Test
  void whatIsToBeCheckedIsSaidInWords() {
    String id =
        recorded(Body.urgent(UUID.randomUUID()).with("pupilDescription", "A boy in a red coat"));
    assertThat(una.open("/concerns/" + id).body())
        .contains("To be checked", "the child was not found in the register")
        .doesNotContain("unknown-pupil");
  }

  @Test
  void thatTheSencoAnsweredStandsInTheListAndIsNewUntilTheOneWhoAskedHasReadIt() {
    String id =
        recorded(
            Body.ordinary(SmallTrust.BEN)
                .with("kind", "sen-concern")
                .with(
                    "form",
                    Map.of(
                        "areas", List.of("learning"),
                        "difficulty", "Loses the thread",
                        "tried", "Shorter steps",
                        "question", "What else?")));
    assertThat(una.open("/concerns").body()).doesNotContain("The SENCO answered");
    assertThat(mine().get("advisedAt").isNull()).isTrue();
    assertThat(mine().get("adviceNew").isNull()).isTrue();

    advise(new Person(server, "senco"), id);
    assertThat(una.open("/concerns").body())
        .contains("The SENCO answered", ">New</strong>", "/concerns/" + id + "#advice");
    assertThat(mine().get("advisedAt").isNull()).isFalse();
    new Person(server, "dsl").open("/concerns/" + id);
    assertThat(mine().get("adviceNew").asBoolean()).as("another reader changes nothing").isTrue();

    assertThat(una.open("/concerns/" + id).body()).contains("Try a word bank.");
    assertThat(una.open("/concerns").body())
        .contains("The SENCO answered")
        .doesNotContain(">New</strong>");

    advise(introduced("senco-b-" + staffId, List.of("staff", "senco"), DemoSchool.B), id);
    assertThat(mine().get("adviceNew").asBoolean()).as("his other school answered").isTrue();
  }

  @Test
  void whoeverHasLeftTheTrustKeepsTheReceiptAloneEvenWithAGoodToken() {
    String id = recorded(Body.ordinary(SmallTrust.ADA).with("narrative", "Unlikely words."));
    assertThat(una.get("/api/concerns/" + id).statusCode()).isEqualTo(200);
    SmallTrust.endPosts(server.database(), staffId);
    assertThat(una.get("/api/concerns/" + id).statusCode()).isEqualTo(404);
    assertThat(una.open("/concerns/" + id).statusCode()).isEqualTo(404);
    assertThat(una.post("/api/concerns/" + id + "/wrong-pupil", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(una.get("/api/concerns/" + id + "/receipt").statusCode()).isEqualTo(200);
    JsonNode line = Answer.json(una.get("/api/concerns?mine=true")).get("items").get(0);
    assertThat(line.get("readable").asBoolean()).isFalse();
    assertThat(line.get("pupil").isNull()).isTrue();
    assertThat(line.get("category").isNull()).isTrue();
    assertThat(una.open("/concerns").body())
        .contains("not yours to read any more")
        .doesNotContain("Bellweather", "Friendship");
    assertThat(server.get("pastoral", "/api/concerns/" + id).statusCode()).isEqualTo(200);
  }

  private JsonNode mine() {
    return Answer.json(una.get("/api/concerns?mine=true")).get("items").get(0);
  }

  private static void advise(Person senco, String id) {
    assertThat(
            senco
                .post(
                    "/api/concerns/consultations/" + id + "/answer",
                    Map.of("text", "Try a word bank."))
                .statusCode())
        .isEqualTo(200);
  }

  private Person introduced(String login, List<String> roles, DemoSchool school) {
    server.introduce(
        login,
        Map.of(
            "sub",
            login,
            "name",
            "Una Fairbrother",
            "staff_id",
            staffId.toString(),
            "roles",
            roles,
            "schools",
            List.of(school.id().toString())));
    return new Person(server, login);
  }

  private String recorded(Body body) {
    var answer = server.post(una.login(), body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answer.id(answer);
  }

  private static String ago(Instant now, int days) {
    return now.minusSeconds(60 + 86_400L * days).toString();
  }
}
