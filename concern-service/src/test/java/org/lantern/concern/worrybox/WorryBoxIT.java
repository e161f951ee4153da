package org.lantern.concern.worrybox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.CookieBrowser;
import org.lantern.devkit.trust.DemoSchool;

/** A note that a child leaves on a tablet, and what becomes of it. */
class WorryBoxIT {
  private static final String THANKS = "/worry-box/tablet/thank-you";

  private final ConcernServer server = ConcernServer.running();
  private final CookieBrowser tablet = new CookieBrowser(server);
  private final String words = "I am scared to go home " + UUID.randomUUID();

  @Test
  void aNoteArrivesWithSafeguardingAndNobodyElseReadsIt() throws SQLException {
    start();
    HttpResponse<String> page = tablet.get("/worry-box/tablet");
    assertThat(page.body()).contains("What is on your mind?").doesNotContain("Signed in as");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");

    Map<String, String> note = note();
    note.put("name", "Ada, 3B");
    note.put("talk", "yes");
    HttpResponse<String> sent = tablet.post("/worry-box/tablet", note);
    assertThat(sent.headers().firstValue("Location")).hasValue(THANKS);
    assertThat(tablet.get(THANKS).body()).contains("0800 1111").doesNotContain(words, "Ada");
    assertThat(tablet.get("/worry-box/tablet").body()).doesNotContain(words, "Ada");

    String id = latest();
    HttpResponse<String> read = server.get("dsl", "/api/concerns/" + id);
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    assertThat(Answer.json(read).get("level").asText()).isEqualTo("review");
    assertThat(Answer.json(read).get("narrative").asText()).contains(words);
    assertThat(Answer.json(read).get("childVoice").asText()).contains("talk to them today: yes");
    assertThat(Answer.json(read).get("pupilDescription").asText()).contains("Ada, 3B");
    for (String login : new String[] {"teacher", "pastoral", "head", "dsl-b"}) {
      assertThat(server.get(login, "/api/concerns/" + id).statusCode()).as(login).isEqualTo(404);
    }
  }

  @Test
  void theTabletHoldsNoSessionOfStaff() {
    tablet.put("lantern-concern-service", "a session");
    start();
    assertThat(tablet.cookies()).containsOnlyKeys("lantern-worry-box");
    assertThat(tablet.get("/log").statusCode()).isNotEqualTo(200);
    assertThat(tablet.get("/api/pupils?query=ada").statusCode()).isEqualTo(401);
    assertThat(tablet.post("/worry-box/tablet/end", Map.of()).statusCode()).isEqualTo(303);
    assertThat(tablet.cookies()).doesNotContainKey("lantern-worry-box");
    assertThat(tablet.get("/worry-box/tablet").statusCode()).isEqualTo(401);
  }

  @Test
  void aChildWhoDoesNotFeelSafeDoesNotWait() throws SQLException {
    start();
    Map<String, String> note = note();
    note.put("safe", "no");
    HttpResponse<String> sent = tablet.post("/worry-box/tablet", note);
    assertThat(sent.headers().firstValue("Location")).hasValue("/worry-box/tablet/now");
    assertThat(tablet.get("/worry-box/tablet/now").body()).contains("nearest adult");
    HttpResponse<String> read = server.get("dsl", "/api/concerns/" + latest());
    assertThat(Answer.json(read).get("level").asText()).isEqualTo("urgent");
  }

  @Test
  void aNoteSentTwiceIsOneAndAnEmptyOneIsGivenBack() {
    start();
    long before = server.rowsOf("concern");
    Map<String, String> note = note();
    tablet.post("/worry-box/tablet", note);
    assertThat(tablet.post("/worry-box/tablet", note).headers().firstValue("Location"))
        .hasValue(THANKS);
    assertThat(server.rowsOf("concern")).isEqualTo(before + 1);

    note = note();
    note.put("words", "  ");
    HttpResponse<String> empty = tablet.post("/worry-box/tablet", note);
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("A few words are enough", "href=\"#words\"");
    assertThat(server.rowsOf("concern")).isEqualTo(before + 1);
  }

  @Test
  void withoutATokenOrWithAForeignOneNothingIsTaken() {
    start();
    Map<String, String> note = note();
    long before = server.rowsOf("concern");
    note.put("_csrf", "made-up");
    assertThat(tablet.post("/worry-box/tablet", note).statusCode()).isEqualTo(422);
    CookieBrowser stranger = new CookieBrowser(server);
    assertThat(stranger.post("/worry-box/tablet", note).statusCode()).isEqualTo(401);
    stranger.put("lantern-worry-box", tablet.cookies().getOrDefault("lantern-worry-box", "") + "x");
    assertThat(stranger.post("/worry-box/tablet", note).statusCode()).isEqualTo(401);
    assertThat(server.rowsOf("concern")).isEqualTo(before);
  }

  @Test
  void moreNotesThanChildrenWriteAreHeldBackAndNotLost() {
    start();
    for (int nr = 0; nr < LeaveNote.MOST_IN_TEN_MINUTES; nr++) {
      assertThat(tablet.post("/worry-box/tablet", note()).statusCode()).isEqualTo(303);
    }
    HttpResponse<String> held = tablet.post("/worry-box/tablet", note());
    assertThat(held.statusCode()).isEqualTo(429);
    assertThat(held.body()).contains(words, "tell an adult now");
  }

  @Test
  void aChildWhoIsNotSafeIsNeverHeldBack() throws SQLException {
    start();
    for (int nr = 0; nr < LeaveNote.MOST_IN_TEN_MINUTES; nr++) {
      assertThat(tablet.post("/worry-box/tablet", note()).statusCode()).isEqualTo(303);
    }
    for (int more = 0; more < 2; more++) {
      Map<String, String> note = note();
      note.put("safe", "no");
      assertThat(tablet.post("/worry-box/tablet", note).headers().firstValue("Location"))
          .hasValue("/worry-box/tablet/now");
    }
    HttpResponse<String> read = server.get("dsl", "/api/concerns/" + latest());
    assertThat(Answer.json(read).get("level").asText()).isEqualTo("urgent");
    Map<String, String> safe = note();
    safe.put("safe", "yes");
    assertThat(tablet.post("/worry-box/tablet", safe).statusCode()).isEqualTo(429);
  }

  @Test
  void aTabletIsOpenForItsTimeAndNotLonger() {
    Tablet of = new Tablet(UUID.randomUUID(), DemoSchool.A.id(), "Jo", at("10:00"));
    assertThat(of.isOpen(at("09:59"))).isTrue();
    assertThat(of.isOpen(at("10:00"))).isFalse();
  }

  @Test
  void staffPassOnWhatAChildWroteOnPaper() {
    HttpResponse<String> sent =
        tablet.postAs(
            "teacher", "/worry-box/notes", Map.of("words", words, "name", "Ben", "key", words));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location").orElse("")).startsWith("/log/receipts/");
  }

  private static java.time.Instant at(String time) {
    return java.time.Instant.parse("2026-11-20T" + time + ":00Z");
  }

  private void start() {
    HttpResponse<String> started =
        tablet.postAs("teacher", "/worry-box/tablets", Map.of("tabletSchoolId", ""));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    assertThat(started.headers().firstValue("Location")).hasValue("/worry-box/tablet");
  }

  private Map<String, String> note() {
    Map<String, String> note = new LinkedHashMap<>(tablet.form("/worry-box/tablet"));
    assertThat(note).containsKeys("_csrf", "key");
    note.put("words", words);
    return note;
  }

  private String latest() throws SQLException {
    try (Connection work = server.database().asWork();
        PreparedStatement set =
            work.prepareStatement("select set_config('lantern.work', 'on', false)");
        PreparedStatement query =
            work.prepareStatement(
                "select id from concern where reporter_login like 'worry-box:%'"
                    + " order by recorded_at desc limit 1")) {
      set.execute();
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
