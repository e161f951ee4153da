package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** More alerts wait than one page holds. */
class FullDeskIT {
  private static final int REVIEW = ShowDesk.MOST_OPEN + 5;

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  private static final List<Told> TODAY = new ArrayList<>();
  private static final Told URGENT = Told.at(DemoSchool.B);
  private static final Told DRILL = Told.at(DemoSchool.B);

  @BeforeAll
  static void start() throws SQLException {
    server = SafeguardingServer.fresh();
    for (int number = 0; number < REVIEW; number++) {
      Told told = Told.at(DemoSchool.B);
      TODAY.add(told);
      server.events().record(told);
    }
    server.events().raise(URGENT);
    server.events().raise(DRILL);
    try (Connection work = server.database().asWork();
        Statement statement = work.createStatement()) {
      statement.execute("set lantern.work = 'on'");
      statement.execute("update alert set purpose = 'drill' where id = '" + DRILL.alertId() + "'");
      statement.execute(
          "update alert set round = 2, step = 1 where id = '" + TODAY.get(7).alertId() + "'");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void manyAlertsForTodayNeverPushOutAnUrgentOne() {
    assertThat(desk("/desk")).contains(URGENT.reference());
  }

  @Test
  void theCountsAreOfAllThatWaitsAndNeverOfADrill() {
    String page = desk("/desk");
    assertThat(page).contains("<title>(" + (REVIEW + 1) + ") Safeguarding desk");
    assertThat(counts("urgent", page)).containsOnly("1");
    assertThat(counts("review", page)).containsOnly(Integer.toString(REVIEW));
    assertThat(counts("overdue", page)).containsOnly("1");
  }

  @Test
  void aDrillSaysThatItIsOneInFrontOfEverything() {
    Matcher row =
        Pattern.compile("<li [^>]*" + DRILL.reference() + ".*?</li>", Pattern.DOTALL)
            .matcher(desk("/desk"));
    assertThat(row.find()).isTrue();
    String text = row.group().replaceAll("<[^>]*>", " ").strip();
    assertThat(text).startsWith("DRILL");
    assertThat(row.group()).contains(">DRILL: ");
  }

  @Test
  void whatDoesNotFitStandsOnTheNextPageAndNothingTwice() {
    String first = desk("/desk");
    Matcher next =
        Pattern.compile("href=\"(/desk\\?level=review&(?:amp;)?cursor=[^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    Set<String> shown = references(first);
    Set<String> rest = references(desk(next.group(1).replace("&amp;", "&")));
    for (Told told : TODAY) {
      assertThat(shown.contains(told.reference()) ^ rest.contains(told.reference()))
          .as("%s stands on one of the two pages", told.reference())
          .isTrue();
    }
    assertThat(rest).contains(URGENT.reference());
  }

  @Test
  void whatIsOverdueStandsFirst() {
    Matcher first =
        Pattern.compile(
                "<ol class=\"desk-list\" id=\"review\".*?data-reference=\"([^\"]+)\"",
                Pattern.DOTALL)
            .matcher(desk("/desk"));
    assertThat(first.find()).isTrue();
    assertThat(first.group(1)).isEqualTo(TODAY.get(7).reference());
  }

  private static Set<String> references(String page) {
    Matcher found = Pattern.compile("data-reference=\"([^\"]+)\"").matcher(page);
    Set<String> references = new HashSet<>();
    while (found.find()) {
      assertThat(references.add(found.group(1))).as("once").isTrue();
    }
    return references;
  }

  private static Set<String> counts(String name, String page) {
    Matcher found = Pattern.compile("data-count=\"" + name + "\">(\\d+)<").matcher(page);
    Set<String> counts = new HashSet<>();
    while (found.find()) {
      counts.add(found.group(1));
    }
    return counts;
  }

  private static String desk(String path) {
    return server
        .send(
            server
                .request(path)
                .header("Authorization", "Bearer " + SafeguardingServer.token("dsl-b"))
                .header("Accept", "text/html")
                .GET())
        .body();
  }
}
