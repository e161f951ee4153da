package org.lantern.concern.daypass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.CookieBrowser;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.time.England;

/** A pass that is issued, scanned, used and withdrawn. */
class DayPassIT {
  private final ConcernServer server = ConcernServer.running();
  private final CookieBrowser phone = new CookieBrowser(server);
  private final LocalDate today = England.day(java.time.Instant.now());

  @Test
  void whoScansAPassRecordsUnderTheirNameAndSeesTheirReceipt() {
    begin(issue("pastoral", today, today));
    HttpResponse<String> page = phone.get("/log");
    assertThat(page.body()).contains("Signed in as Sam Supply (day pass)");

    String receipt = recorded(sending(SmallTrust.ADA, "disclosure-physical-abuse"));
    assertThat(phone.get(receipt).body())
        .contains("Your concern is recorded")
        .doesNotContain("Add files");
    String id = receipt.substring(receipt.lastIndexOf('/') + 1);
    HttpResponse<String> read = server.get("dsl", "/api/concerns/" + id);
    assertThat(Answer.json(read).get("recordedBy").get("name").asText())
        .isEqualTo("Sam Supply (day pass)");
    assertThat(phone.get("/api/concerns/" + id + "/receipt").statusCode()).isEqualTo(200);
  }

  @Test
  void aPassOpensNothingElse() {
    begin(issue("dsl", today, today));
    String own = Answer.id(server.post("teacher", Body.ordinary(SmallTrust.ADA).json()));
    for (String path :
        new String[] {
          "/api/concerns/" + own,
          "/api/concerns/" + own + "/attachments",
          "/concerns/" + own + "/files",
          "/worry-box",
          "/day-passes",
          "/prometheus",
          "/api/quarantine"
        }) {
      assertThat(phone.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(phone.get("/log/receipts/" + own).statusCode()).isEqualTo(404);
  }

  @Test
  void aPassFindsAChildOfItsSchoolByNameAndNoMore() {
    begin(issue("dsl", today, today));
    HttpResponse<String> found = phone.get("/api/pupils?query=bellw");
    assertThat(Answer.texts(Answer.json(found).get("items"), "name")).contains("Ada Bellweather");
    assertThat(Answer.texts(Answer.json(found).get("items"), "upn")).containsOnly("");
    for (String query : new String[] {"", "b", "cleo", "U" + SmallTrust.ADA}) {
      assertThat(Answer.json(phone.get("/api/pupils?query=" + query)).get("items"))
          .as(query)
          .isEmpty();
    }
    Map<String, String> typed = new HashMap<>(phone.form("/log"));
    typed.put("query", "bellw");
    assertThat(phone.post("/log/pupils", typed).body()).contains("Ada Bellweather");
    typed.put("personQuery", "castell");
    assertThat(phone.post("/log/people", typed).body()).contains("Ben Castellan");
    assertThat(phone.post("/log/draft", typed).statusCode()).isEqualTo(204);
  }

  @Test
  void aPassReportsAChildOfTheLeadPastTheLead() {
    begin(issue("pastoral", today, today));
    HttpResponse<String> found = phone.get("/api/pupils?query=everard");
    assertThat(Answer.texts(Answer.json(found).get("items"), "name"))
        .containsExactly("Dan Everard");
    for (String category : new String[] {"friendships", "disclosure-physical-abuse"}) {
      String receipt = recorded(sending(SmallTrust.DAN, category));
      String id = receipt.substring(receipt.lastIndexOf('/') + 1);
      assertThat(server.get("deputy", "/api/concerns/" + id).statusCode())
          .as(category)
          .isEqualTo(200);
      assertThat(server.get("dsl", "/api/concerns/" + id).statusCode()).as(category).isEqualTo(404);
      assertThat(phone.get(receipt).body()).doesNotContain("Tell the headteacher");
    }
  }

  @Test
  void aWithdrawnPassEndsAtOnce() {
    String card = issue("dsl", today, today);
    begin(card);
    assertThat(phone.get("/log").statusCode()).isEqualTo(200);
    assertThat(as("head", card + "/withdrawal").statusCode()).isEqualTo(303);
    assertThat(phone.get("/log").statusCode()).isNotEqualTo(200);
    assertThat(phone.get("/api/pupils?query=ada").statusCode()).isEqualTo(401);
  }

  @Test
  void aFormThatWasOpenWhenThePassEndedIsRecordedAndNothingElseIsDone() {
    String card = issue("dsl", today, today);
    begin(card);
    Map<String, String> form = sending(SmallTrust.ADA, "disclosure-physical-abuse");
    assertThat(as("head", card + "/withdrawal").statusCode()).isEqualTo(303);
    Map<String, String> search = new HashMap<>(form);
    search.put("step", "search");
    search.put("query", "castell");
    HttpResponse<String> asked = phone.post("/log", search);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("Your day pass has ended", "He said his arm hurts.", "The child whom you chose")
        .doesNotContain("Castellan", "cannot reach its database");
    Map<String, String> foreign = new HashMap<>(form);
    foreign.remove("_csrf");
    assertThat(phone.post("/log", foreign).statusCode()).isEqualTo(401);
    assertThat(new CookieBrowser(server).post("/log", form).statusCode()).isEqualTo(401);

    HttpResponse<String> sent = phone.post("/log", form);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(sent.body()).contains("Your concern is recorded");
    String id = recordedWith(card);
    HttpResponse<String> read = server.get("dsl", "/api/concerns/" + id);
    assertThat(Answer.json(read).get("recordedBy").get("name").asText())
        .isEqualTo("Sam Supply (day pass, pass ended)");
    assertThat(phone.get("/log").statusCode()).isNotEqualTo(200);
    assertThat(phone.get("/log/receipts/" + id).statusCode()).isNotEqualTo(200);
    assertThat(phone.get("/api/pupils?query=bellw").statusCode()).isEqualTo(401);
  }

  @Test
  void aFormComesLateForHalfADayAfterThePass() {
    LocalDate clocksGoForward = LocalDate.of(2026, 3, 29);
    Instant over = Instant.parse("2026-03-29T23:00:00Z");
    DayPass pass = pass(clocksGoForward, null);
    assertThat(pass.hasJustEnded(over.minusSeconds(1), England.ZONE)).isFalse();
    assertThat(pass.hasJustEnded(over, England.ZONE)).isTrue();
    assertThat(pass.hasJustEnded(over.plus(Duration.ofHours(12)), England.ZONE)).isFalse();
    Instant withdrawn = Instant.parse("2026-03-29T14:30:00Z");
    DayPass revoked = pass(clocksGoForward, withdrawn);
    assertThat(revoked.hasJustEnded(withdrawn.minusSeconds(1), England.ZONE)).isFalse();
    assertThat(revoked.hasJustEnded(withdrawn, England.ZONE)).isTrue();
    assertThat(revoked.hasJustEnded(withdrawn.plus(Duration.ofHours(12)), England.ZONE)).isFalse();
  }

  private static DayPass pass(LocalDate day, @Nullable Instant revokedAt) {
    return new DayPass(
        UUID.randomUUID(), UUID.randomUUID(), "Sam", "", day, day, "Jo", Instant.EPOCH, revokedAt);
  }

  private String recordedWith(String card) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.one(
                "select concern_id from receipt where reporter_login = ?",
                row -> row.uuid("concern_id").toString(),
                DayPass.LOGIN_PREFIX + card.substring(card.lastIndexOf('/') + 1)))
        .orElseThrow();
  }

  @Test
  void aPassIsGoodOnItsDaysAlone() {
    LocalDate day = LocalDate.of(2026, 3, 28);
    DayPass pass =
        new DayPass(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Sam",
            "",
            day,
            day.plusDays(1),
            "Jo",
            java.time.Instant.EPOCH,
            null);
    assertThat(pass.state(day.minusDays(1))).isEqualTo(DayPass.State.NOT_YET);
    assertThat(pass.state(day)).isEqualTo(DayPass.State.GOOD);
    assertThat(pass.state(day.plusDays(1))).isEqualTo(DayPass.State.GOOD);
    assertThat(pass.state(day.plusDays(2))).isEqualTo(DayPass.State.OVER);

    String tomorrow = issue("dsl", today.plusDays(1), today.plusDays(1));
    assertThat(phone.get(secret("dsl", tomorrow)).statusCode()).isEqualTo(404);
    assertThat(phone.post(secret("dsl", tomorrow), Map.of()).statusCode()).isEqualTo(404);
    assertThat(phone.get("/pass/made-up").statusCode()).isEqualTo(404);
  }

  @Test
  void passesOfAnotherSchoolAreNotThereAndStaffIssueNone() {
    String card = issue("dsl", today, today);
    assertThat(get("dsl-b", card).statusCode()).isEqualTo(404);
    assertThat(as("dsl-b", card + "/withdrawal").statusCode()).isEqualTo(404);
    assertThat(get("teacher", card).statusCode()).isEqualTo(403);
    assertThat(get("dsl-b", "/day-passes").body()).doesNotContain("Sam Supply");
    assertThat(get("deputy", "/day-passes").body()).contains("Sam Supply");
    assertThat(server.audited(card.substring(card.lastIndexOf('/') + 1)))
        .as("nobody was shown the card")
        .containsExactly("day-pass-issued");
    assertThat(get("deputy", card).statusCode()).isEqualTo(200);
    assertThat(server.audited(card.substring(card.lastIndexOf('/') + 1)))
        .containsExactlyInAnyOrder("day-pass-issued", "day-pass-shown");
  }

  @Test
  void whatIsWrongWithAPassIsSaid() {
    HttpResponse<String> refused =
        phone.postAs(
            "dsl",
            "/day-passes",
            Map.of(
                "holder",
                " ",
                "firstDay",
                today.minusDays(1).toString(),
                "lastDay",
                today.plusDays(DayPass.MOST_DAYS).toString()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("#holder", "#firstDay", "#lastDay");
  }

  @Test
  void whoSignsInWithTheirOwnLoginLeavesNoPassOnTheDevice() throws Exception {
    String pass = secret("dsl", issue("dsl", today, today));
    CookieManager cookies = new CookieManager();
    try (HttpClient device =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build()) {
      URI base = server.request("/").build().uri();
      assertThat(sent(device, base.resolve(pass), "").body()).contains("Sam Supply (day pass)");
      assertThat(names(cookies)).contains("lantern-day-pass");
      HttpResponse<String> choice = sent(device, base.resolve("/oauth/login/lantern"), null);
      assertThat(names(cookies)).as("nobody is signed in yet").contains("lantern-day-pass");
      HttpResponse<String> page = sent(device, choice.uri(), "username=teacher");
      assertThat(page.body()).contains("Signed in as").doesNotContain("day pass)");
      assertThat(names(cookies))
          .contains("lantern-concern-service")
          .doesNotContain("lantern-day-pass");
    }
  }

  private static List<String> names(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
  }

  /** Opens the address, or posts the form. */
  private static HttpResponse<String> sent(HttpClient device, URI address, @Nullable String form)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html");
    if (form != null) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form));
    }
    return device.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theDatabaseHoldsNeitherNameNorSecretInPlain() throws SQLException {
    String card = issue("dsl", today, today);
    String secret = secret("dsl", card).substring("/pass/".length());
    try (Connection work = server.database().asWork();
        Statement statement = work.createStatement()) {
      statement.execute("select set_config('lantern.work', 'on', false)");
      try (ResultSet row =
          statement.executeQuery(
              "select day_pass::text from day_pass where id = '"
                  + card.substring(card.lastIndexOf('/') + 1)
                  + "'")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).doesNotContain("Sam", secret, hex("Sam Supply"), hex(secret));
      }
    }
  }

  /** The log page's form on the phone, filled in. */
  private Map<String, String> sending(UUID pupil, String category) {
    Map<String, String> form = new HashMap<>(phone.form("/log"));
    form.put("pupilId", pupil.toString());
    form.put("category", category);
    form.put("narrative", "He said his arm hurts.");
    form.put("observedAt", today + "T00:01");
    return form;
  }

  /** The address of the receipt. */
  private String recorded(Map<String, String> form) {
    HttpResponse<String> sent = phone.post("/log", form);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return sent.headers().firstValue("Location").orElseThrow();
  }

  private static String hex(String words) {
    return HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
  }

  private void begin(String card) {
    HttpResponse<String> scanned = phone.get(secret("dsl", card));
    assertThat(scanned.body()).contains("Sam Supply", "Oakfield Primary");
    HttpResponse<String> started = phone.post(secret("dsl", card), Map.of());
    assertThat(started.headers().firstValue("Location")).hasValue("/log");
  }

  /** The address of the card of a new pass. */
  private String issue(String login, LocalDate first, LocalDate last) {
    HttpResponse<String> issued =
        phone.postAs(
            login,
            "/day-passes",
            Map.of(
                "holder",
                "Sam Supply",
                "agency",
                "Cover Ltd",
                "firstDay",
                first.toString(),
                "lastDay",
                last.toString()));
    assertThat(issued.statusCode()).as(issued.body()).isEqualTo(303);
    return issued.headers().firstValue("Location").orElseThrow();
  }

  /** The address that the code of a card leads to, as it rests: a camera reads it from the code. */
  private String secret(String login, String card) {
    assertThat(get(login, card).body()).contains("<svg role=\"img\"");
    UUID id = UUID.fromString(card.substring(card.lastIndexOf('/') + 1));
    return "/pass/"
        + server
            .context()
            .getBean(Transactions.class)
            .as(
                SmallTrust.caller(login),
                tx ->
                    server.context().getBean(DayPasses.class).card(tx, id).orElseThrow().secret());
  }

  private HttpResponse<String> get(String login, String path) {
    return server.send(
        server
            .request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + server.token(login)));
  }

  private HttpResponse<String> as(String login, String path) {
    return new CookieBrowser(server).postAs(login, path, Map.of());
  }
}
