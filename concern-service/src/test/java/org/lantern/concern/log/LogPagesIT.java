package org.lantern.concern.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;

/** The log page as a browser without scripts uses it. */
class LogPagesIT {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_csrf|key)\" value=\"([^\"]+)\"");

  private final ConcernServer server = ConcernServer.running();
  private final String words = "Typed by hand " + UUID.randomUUID();

  @Test
  void aConcernIsRecordedAndItsReceiptIsShown() {
    HttpResponse<String> sent = post("teacher", whole("teacher"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt = sent.headers().firstValue("Location").orElse("");
    assertThat(receipt).startsWith("/log/receipts/");
    HttpResponse<String> page = get("teacher", receipt);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Your concern is recorded")
        .contains("999")
        .contains("face to face")
        .contains("emergency duty team");
    assertThat(get("pastoral", receipt).statusCode()).isEqualTo(404);
    assertThat(get("teacher", "/log").body()).doesNotContain(words);
  }

  @Test
  void sendingTheFormTwiceMakesOneRecord() {
    Map<String, String> form = whole("pastoral");
    long before = server.rowsOf("concern");
    String first = post("pastoral", form).headers().firstValue("Location").orElse("");
    String second = post("pastoral", form).headers().firstValue("Location").orElse("");
    assertThat(second).isEqualTo(first).isNotEmpty();
    assertThat(server.rowsOf("concern")).isEqualTo(before + 1);
  }

  @Test
  void searchingAPupilKeepsWhatWasTypedAndPutsNothingIntoTheAddress() {
    Map<String, String> form = whole("senco");
    form.remove("pupilId");
    form.put("query", "bellw");
    form.put("step", "search");
    HttpResponse<String> searched = post("senco", form);
    assertThat(searched.statusCode()).isEqualTo(303);
    assertThat(searched.headers().firstValue("Location")).hasValue("/log#pupil");
    assertThat(get("senco", "/log").body()).contains("Ada Bellweather").contains(words);
  }

  @Test
  void whatIsWrongIsSummedUpAndNothingTypedIsLost() {
    Map<String, String> form = whole("head");
    form.remove("category");
    form.remove("urgent");
    HttpResponse<String> refused = post("head", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("There is a problem")
        .contains("href=\"#category\"")
        .contains(words);
    assertThat(get("head", "/log").body()).contains(words);
  }

  @Test
  void aDraftSentWithoutASessionIsThereAfterSigningInAgain() {
    Map<String, String> form = whole("deputy");
    long before = server.rowsOf("concern");
    HttpResponse<String> lost =
        server.send(
            server
                .request("/log")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    assertThat(lost.statusCode()).as(lost.body()).isEqualTo(401);
    assertThat(lost.body()).contains("You are signed out", "is kept for you alone");
    assertThat(server.rowsOf("concern")).isEqualTo(before);
    assertThat(get("deputy", "/log").body()).contains(words);
    assertThat(get("dsl", "/log").body()).doesNotContain(words);
  }

  @Test
  void aForeignFormKeepsNothing() {
    long before = server.rowsOf("draft");
    HttpResponse<String> foreign =
        server.send(
            server
                .request("/log")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("narrative=x&_csrf=made-up")));
    assertThat(foreign.statusCode()).isEqualTo(401);
    assertThat(server.rowsOf("draft")).isEqualTo(before);
  }

  @Test
  void theFoundPupilsComeAsAPartForABrowserWithScripts() {
    HttpResponse<String> part =
        send("dsl-b", "/log/pupils", Map.of("query", "cleo", "narrative", words));
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.body()).contains("Cleo Dunmore").doesNotContain("<html");
    assertThat(send("dsl-b", "/log/draft", Map.of("narrative", words)).statusCode()).isEqualTo(204);
    assertThat(get("dsl-b", "/log").body()).contains(words);
  }

  private Map<String, String> whole(String login) {
    Map<String, String> form = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(get(login, "/log").body());
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    assertThat(form).containsKeys("_csrf", "key");
    form.put("pupilId", SmallTrust.ADA.toString());
    form.put("category", "friendships");
    form.put("narrative", words);
    form.put("observedAt", "2026-11-20T09:30");
    form.put("urgent", "yes");
    return form;
  }

  private HttpResponse<String> get(String login, String path) {
    return server.send(
        server
            .request(path)
            .header("Authorization", "Bearer " + server.token(login))
            .header("Accept", "text/html")
            .GET());
  }

  private HttpResponse<String> post(String login, Map<String, String> form) {
    return send(login, "/log", form);
  }

  private HttpResponse<String> send(String login, String path, Map<String, String> form) {
    return server.send(
        server
            .request(path)
            .header("Authorization", "Bearer " + server.token(login))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
