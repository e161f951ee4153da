package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** What changed since I last looked. */
class MarkSeenIT {
  private static final Pattern LOOK = Pattern.compile("name=\"look\"[^>]* value=\"([0-9.]+)\"");

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatCameOrWasTakenOnAfterTheMarkIsPointedOutToTheOneWhoMadeIt() {
    Told seen = raised();
    Told taken = raised();
    assertThat(desk("head")).contains("You have not marked anything as seen yet");
    mark("dsl", desk("dsl"));
    mark("deputy", desk("deputy"));

    Told late = raised();
    assertThat(server.acknowledge("deputy", taken.alertId()).statusCode()).isEqualTo(200);
    String page = desk("dsl");
    assertThat(newsOf(late, page)).isEqualTo("New since you looked");
    assertThat(newsOf(taken, page)).isEqualTo("Acknowledged since you looked");
    assertThat(newsOf(seen, page)).isEmpty();
    assertThat(page).contains("<strong data-count=\"news\">2</strong>", seen.reference());

    mark("dsl", page);
    assertThat(newsOf(late, desk("dsl"))).isEmpty();
    assertThat(newsOf(late, desk("deputy")))
        .as("a mark is one person's")
        .isEqualTo("New since you looked");
    assertThat(desk("dsl")).as("nothing is hidden by it").contains(late.reference());
  }

  @Test
  void whatOneTookOnOneselfIsNoNews() {
    Told told = Told.at(DemoSchool.B);
    server.events().raise(told);
    mark("dsl-b", desk("dsl-b"));
    assertThat(server.acknowledge("dsl-b", told.alertId()).statusCode()).isEqualTo(200);
    assertThat(newsOf(told, desk("dsl-b"))).isEmpty();
  }

  @Test
  void whatWasHandedToMeIsPointedOutAsThat() {
    Told told = raised();
    assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
    mark("deputy", desk("deputy"));
    server.post(
        "dsl",
        "/api/alerts/" + told.alertId() + "/hand-over",
        "{\"to\": \"" + Events.staff("deputy") + "\", \"faceToFace\": true}");
    assertThat(newsOf(told, desk("deputy"))).isEqualTo("Handed to you since you looked");
  }

  @Test
  void howeverMuchOthersTakeOnAllOfItIsPointedOutAndWhatIHaveStaysOnMyDesk() {
    Told mine = raised();
    assertThat(server.acknowledge("dsl", mine.alertId()).statusCode()).isEqualTo(200);
    mark("dsl", desk("dsl"));
    List<Told> others = Stream.generate(MarkSeenIT::raised).limit(12).toList();
    others.forEach(told -> server.acknowledge("deputy", told.alertId()));
    String page = desk("dsl");
    for (Told told : others) {
      assertThat(newsOf(told, page)).isEqualTo("Acknowledged since you looked");
    }
    mark("dsl", page);
    assertThat(newsOf(mine, desk("dsl"))).as("it is still there").isEmpty();
  }

  @Test
  void whatCameAfterThePageWasDrawnIsNotMarkedWithIt() {
    String drawn = desk("deputy");
    Told late = raised();
    mark("deputy", drawn);
    assertThat(newsOf(late, desk("deputy"))).isEqualTo("New since you looked");
  }

  /** Numbers are drawn before they are committed: the lower one may come later. */
  @Test
  void aChangeThatWasUnderWayWhileThePageWasDrawnIsToldOfAfterwards() throws SQLException {
    Told slow = raised();
    mark("deputy", desk("deputy"));
    try (Connection work = server.database().asWork();
        Statement statement = work.createStatement()) {
      work.setAutoCommit(false);
      statement.execute("set local lantern.work = 'on'");
      statement.execute(
          "update alert set next_step_at = next_step_at + interval '1 hour' where id = '"
              + slow.alertId()
              + "'");
      raised();
      String drawn = desk("deputy");
      work.commit();
      mark("deputy", drawn);
    }
    assertThat(newsOf(slow, desk("deputy"))).isEqualTo("Changed since you looked");
  }

  @Test
  void aMarkNeverGoesBack() {
    String early = desk("dsl");
    Told told = raised();
    mark("dsl", desk("dsl"));
    mark("dsl", early);
    assertThat(newsOf(told, desk("dsl"))).isEmpty();
  }

  @Test
  void whatNoPageCarriedIsRefusedAndATeacherHasNothingToMark() {
    assertThat(send("dsl", "").statusCode()).isEqualTo(422);
    assertThat(send("dsl", "all").statusCode()).isEqualTo(422);
    assertThat(send("teacher", "1.1.1").statusCode()).isEqualTo(403);
  }

  private static Told raised() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    return told;
  }

  /** The blue tag in the row of an alert; empty without one. */
  private static String newsOf(Told told, String page) {
    Matcher row =
        Pattern.compile(
                "<li [^>]*data-reference=\"" + told.reference() + "\".*?</li>", Pattern.DOTALL)
            .matcher(page);
    assertThat(row.find()).as("%s stands on the desk", told.reference()).isTrue();
    Matcher tag = Pattern.compile("govuk-tag--blue\">([^<]*)<").matcher(row.group());
    return tag.find() ? tag.group(1) : "";
  }

  private static void mark(String login, String page) {
    Matcher look = LOOK.matcher(page);
    assertThat(look.find()).isTrue();
    assertThat(send(login, look.group(1)).statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> send(String login, String look) {
    return server.send(
        server
            .request("/desk/mark")
            .header("Authorization", "Bearer " + SafeguardingServer.token(login))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("look=" + look)));
  }

  private static String desk(String login) {
    return server
        .send(
            server
                .request("/desk")
                .header("Authorization", "Bearer " + SafeguardingServer.token(login))
                .header("Accept", "text/html")
                .GET())
        .body();
  }
}
