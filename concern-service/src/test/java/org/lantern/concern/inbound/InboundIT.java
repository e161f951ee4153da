package org.lantern.concern.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.CookieBrowser;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;

/** A notice from outside, from the one who enters it to the concern that comes of it. */
class InboundIT {
  private static final Pattern LINK = Pattern.compile("href=\"(/inbound/[0-9a-f-]{36})\"");

  private final ConcernServer server = ConcernServer.running();
  private final CookieBrowser browser = new CookieBrowser(server);
  private final String words = "Officers attended at night " + UUID.randomUUID();

  @Test
  void aPersonFindsTheChildAndTheNoticeBecomesAConcern() throws SQLException {
    long before = server.rowsOf("concern");
    String notice = entered("pastoral", "police");
    assertThat(server.rowsOf("concern")).isEqualTo(before);
    assertThat(get("deputy", "/inbound").body())
        .contains("Police (Operation Encompass)", "less than an hour")
        .doesNotContain(words);
    assertThat(get("pastoral", "/inbound").body()).doesNotContain(notice);
    assertThat(get("deputy", notice).body()).contains(words, "Sgt Low, ref 77");

    HttpResponse<String> found =
        browser.postAs("deputy", notice, Map.of("query", "bellw", "step", "search"));
    assertThat(found.body()).contains("Ada Bellweather");
    assertThat(post("deputy", notice, Map.of("query", "bellw")).body())
        .contains("Find and choose the child");

    Map<String, String> ada = Map.of("pupilId", SmallTrust.ADA.toString());
    assertThat(post("deputy", notice, ada).statusCode()).isEqualTo(303);
    assertThat(post("dsl", notice, ada).statusCode()).isEqualTo(303);
    assertThat(server.rowsOf("concern")).isEqualTo(before + 1);
    assertThat(get("deputy", "/inbound").body()).doesNotContain(notice);

    HttpResponse<String> read = server.get("dsl", "/api/concerns/" + concernOf(notice));
    assertThat(Answer.json(read).get("level").asText()).isEqualTo("review");
    assertThat(Answer.json(read).get("category").asText()).isEqualTo("notice-police");
    assertThat(Answer.json(read).get("narrative").asText())
        .contains(words, "Sgt Low, ref 77", "Marcus Tindall");
  }

  @Test
  void nobodyElseFindsANotice() {
    String notice = entered("dsl", "filtering");
    for (String login : new String[] {"teacher", "pastoral", "head", "senco"}) {
      assertThat(get(login, notice).statusCode()).as(login).isEqualTo(403);
    }
    assertThat(get("dsl-b", notice).statusCode()).isEqualTo(404);
    assertThat(post("dsl-b", notice, Map.of("pupilId", SmallTrust.CLEO.toString())).statusCode())
        .isEqualTo(404);
    assertThat(get("teacher", "/inbound").statusCode()).isEqualTo(403);
    assertThat(post("dsl", notice, Map.of("pupilId", SmallTrust.CLEO.toString())).body())
        .contains("Choose a child of your school");
  }

  @Test
  void aNoticeAboutNobodyHereIsSetAsideWithAReason() {
    String notice = entered("dsl", "other");
    assertThat(post("dsl", notice + "/set-aside", Map.of("reason", " ")).body())
        .contains("Write why");
    assertThat(post("dsl", notice + "/set-aside", Map.of("reason", "Sent on")).statusCode())
        .isEqualTo(303);
    assertThat(get("dsl", notice).body()).contains("It was set aside", words);
    assertThat(get("dsl", "/inbound").body()).doesNotContain(notice);
  }

  @Test
  void aSavedMailIsTakenOnceAndKeptAsItCame() {
    byte[] mail =
        ("From: front.door@westmarch.example\r\nSubject: Referral\r\n\r\n" + words)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(mails(mail, "letter".getBytes(StandardCharsets.UTF_8)).body())
        .contains("Entered: 1.", "“second.eml”", "no saved mail");
    assertThat(mails(mail, mail).body()).contains("known before: 2");
    String notice = latest();
    assertThat(get("dsl", notice).body()).contains(words, "Subject: Referral");
    HttpResponse<String> saved = get("dsl", notice + "/mail");
    assertThat(saved.body()).isEqualTo(new String(mail, StandardCharsets.UTF_8));
    assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(get("dsl-b", notice + "/mail").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsMissingIsNamedAndWhatWasTypedComesBack() {
    HttpResponse<String> refused =
        post("dsl", "/inbound", Map.of("text", words, "receivedAt", "2099-01-01T10:00"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("#kind", "#receivedAt", words);
  }

  /** The address of a notice that was just entered. */
  private String entered(String login, String kind) {
    HttpResponse<String> entered =
        post(
            login,
            "/inbound",
            Map.of(
                "kind",
                kind,
                "sender",
                "Sgt Low, ref 77",
                "receivedAt",
                "2026-11-20T08:05",
                "text",
                words));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
    return latest();
  }

  /** The list shows the oldest first: the latest is the last of its last page. */
  private String latest() {
    String page = get("dsl", "/inbound").body();
    Matcher link = LINK.matcher(page);
    String last = "";
    while (link.find()) {
      last = link.group(1);
    }
    assertThat(last).isNotEmpty();
    return last;
  }

  private String concernOf(String notice) throws SQLException {
    try (Connection owner = server.database().asApp();
        PreparedStatement scope =
            owner.prepareStatement(
                "select set_config('lantern.schools', ?, false),"
                    + " set_config('lantern.roles', '{dsl}', false)");
        PreparedStatement query =
            owner.prepareStatement("select concern_id from inbound_notice where id = ?::uuid")) {
      scope.setString(1, "{" + SmallTrust.caller("dsl").schools().iterator().next() + "}");
      scope.execute();
      query.setString(1, notice.substring(notice.lastIndexOf('/') + 1));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private HttpResponse<String> mails(byte[] first, byte[] second) {
    return new Upload()
        .field("mailKind", "social-care")
        .file("first.eml", first)
        .file("second.eml", second)
        .send(server, "dsl", "/inbound/mails", "", "text/html");
  }

  private HttpResponse<String> post(String login, String path, Map<String, String> form) {
    return browser.postAs(login, path, form);
  }

  private HttpResponse<String> get(String login, String path) {
    return server.send(
        server
            .request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + server.token(login)));
  }
}
