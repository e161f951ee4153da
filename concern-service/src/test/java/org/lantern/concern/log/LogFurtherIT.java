package org.lantern.concern.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;

/** What unfolds on the log page, as a browser without scripts uses it. */
class LogFurtherIT {
  private final ConcernServer server = ConcernServer.running();
  private final PlainBrowser browser = new PlainBrowser(server);
  private final String words = "Typed by hand " + UUID.randomUUID();

  @Test
  void thePageSaysToTakeNoPhotographAndDrawsTheFigureFromBothSides() {
    assertThat(browser.get("teacher", "/log").body())
        .contains("Take no photographs of an injury")
        .contains("data-view=\"front\"", "data-view=\"back\"")
        .contains("do not view, copy or forward it")
        .contains("value=\"nude-or-semi-nude-image\" data-no-attachments");
  }

  @Test
  void everythingThatUnfoldsIsRecorded() {
    Map<String, String> form = browser.whole("pastoral", words);
    form.remove("urgent");
    form.put("person-" + SmallTrust.BEN, "witness");
    form.put("people", "A tall man");
    form.put("place", "Cloakroom");
    form.put("toldWhom", "Mr Larchwood");
    form.put("toldAt", "2026-11-20T10:05");
    form.put("actionTaken", "Kept company");
    form.put("childVoice", "It hurts");
    form.put("childWishes", "To go home");
    form.put("childTold", "You are looked after");
    form.put("mark-1-part", "left-knee");
    form.put("mark-1-note", "Graze");
    form.put("mark-3-view", "back");
    form.put("mark-3-x", "500");
    form.put("mark-3-y", "350");
    form.put("kind", "sen-concern");
    form.put("form.areas.learning", "yes");
    form.put("form.difficulty", "Loses the thread");
    form.put("form.tried", "Shorter steps");
    form.put("form.question", "What else?");
    form.put("form.stage", "C3");
    JsonNode entry = entry("pastoral", form);
    assertThat(entry.get("place").asText()).isEqualTo("Cloakroom");
    assertThat(entry.get("people").asText()).isEqualTo("A tall man");
    assertThat(entry.get("actionTaken").asText()).isEqualTo("Kept company");
    assertThat(entry.get("childVoice").asText()).isEqualTo("It hurts");
    assertThat(entry.get("childWishes").asText()).isEqualTo("To go home");
    assertThat(entry.get("childTold").asText()).isEqualTo("You are looked after");
    JsonNode details = entry.get("details");
    assertThat(Answer.texts(details.get("people"), "name")).containsExactly("Ben Castellan");
    assertThat(Answer.texts(details.get("bodyMap"), "part"))
        .containsExactly("Left knee", "Upper back");
    assertThat(details.get("toldWhom").get(0).get("at").asText()).isEqualTo("2026-11-20T10:05:00Z");
    assertThat(Answer.texts(details.get("form"), "field"))
        .as("not the answer to a question of another kind")
        .containsExactly("areas", "difficulty", "tried", "question");
  }

  @Test
  void theQuestionsOfAKindAreShownAndWhatWasTypedStays() {
    Map<String, String> form = browser.whole("senco", words);
    form.put("place", "Cloakroom");
    form.put("kind", "behaviour-incident");
    form.put("form.agency", "Typed for another kind");
    form.put("step", "kind");
    HttpResponse<String> shown = browser.post("senco", form);
    assertThat(shown.headers().firstValue("Location")).hasValue("/log#kind");
    assertThat(browser.get("senco", "/log").body())
        .contains("Which stage was reached?", words, "value=\"Cloakroom\"")
        .contains("name=\"form.agency\" value=\"Typed for another kind\"");
  }

  @Test
  void anotherChildIsFoundChosenAndKept() {
    Map<String, String> form = browser.whole("deputy", words);
    form.put("personQuery", "cast");
    form.put("step", "people");
    assertThat(browser.post("deputy", form).headers().firstValue("Location"))
        .hasValue("/log#people");
    assertThat(browser.get("deputy", "/log").body())
        .contains("Ben Castellan", "name=\"person-" + SmallTrust.BEN + "\"");
    form.put("person-" + SmallTrust.BEN, "alleged");
    form.put("mark-1-part", "chest");
    form.put("step", "mark");
    browser.post("deputy", form);
    assertThat(browser.get("deputy", "/log").body())
        .contains("<option value=\"alleged\" selected>")
        .contains("name=\"mark-2-part\"")
        .contains("class=\"log-body__mark\" cx=\"500\" cy=\"350\"");
    HttpResponse<String> part = browser.post("deputy", "/log/people", form);
    assertThat(part.body()).contains("Ben Castellan").doesNotContain("<html");
    HttpResponse<String> questions =
        browser.post("deputy", "/log/questions", Map.of("kind", "parent-contact"));
    assertThat(questions.body()).contains("With whom did you speak?").doesNotContain("<html");
  }

  @Test
  void whatIsWrongWhereThePageUnfoldsIsSummedUpInItsOrderAndOpened() {
    Map<String, String> form = browser.whole("head", words);
    form.remove("urgent");
    form.put("toldAt", "2040-01-02T10:00");
    form.put("toldWhom", "The lead");
    form.put("mark-1-note", "Graze");
    form.put("kind", "behaviour-incident");
    form.put("form.before", "A quarrel");
    HttpResponse<String> refused = browser.post("head", form);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    String body = refused.body();
    List<Integer> places =
        List.of("toldAt", "mark-1-part", "form.stage").stream()
            .map(id -> body.indexOf("href=\"#" + id + "\""))
            .toList();
    assertThat(places).doesNotContain(-1).isSorted();
    assertThat(body)
        .contains("id=\"mark-1-part-error\"", "id=\"toldAt-error\"", "id=\"form.stage-error\"")
        .contains("value=\"Graze\"", "A quarrel", words)
        .contains("<details class=\"govuk-details\" id=\"body\" open>");
  }

  private JsonNode entry(String login, Map<String, String> form) {
    HttpResponse<String> sent = browser.post(login, form);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt = sent.headers().firstValue("Location").orElseThrow();
    return Answer.json(
        server.get(login, "/api/concerns/" + receipt.substring(receipt.lastIndexOf('/') + 1)));
  }
}
