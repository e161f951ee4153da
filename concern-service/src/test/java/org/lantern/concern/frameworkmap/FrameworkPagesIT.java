package org.lantern.concern.frameworkmap;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.SchoolsVersion;
import org.lantern.concern.framework.TestCatalogue;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;

/** The pages of frameworks as a browser without scripts shows them. */
class FrameworkPagesIT {
  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);

  private final ConcernServer server = ConcernServer.running();
  private final SchoolsVersion schools = new SchoolsVersion(server);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secondary-provision-map",
        "semh-audit-three",
        "primary-provision-map",
        "send-duties",
        "semh-core-standards"
      })
  void aMapShowsEverythingThatItsDocumentHolds(String code) {
    Framework framework = TestCatalogue.framework(code);
    String page = ok("trust-lead", "/frameworks/" + code);
    for (Item item : framework.items()) {
      assertThat(page).contains("id=\"item-" + item.id() + "\"", html(item.text()));
      item.examples().forEach(example -> assertThat(page).contains(html(example)));
      item.constraints().forEach(constraint -> assertThat(page).contains(html(constraint.text())));
      if (item.cadence() != null) {
        assertThat(page).contains(item.cadence().text());
      }
    }
    framework
        .tiers()
        .forEach(tier -> assertThat(page).contains(html(tier.name()), html(tier.definition())));
    framework.sections().forEach(section -> assertThat(page).contains(html(section.title())));
    framework
        .escalations()
        .forEach(step -> assertThat(page).contains(html(step.when()), html(step.then())));
    framework
        .citations()
        .forEach(
            cited -> assertThat(page).contains(html(cited.paragraph()), html(cited.summary())));
    framework.names().forEach(name -> assertThat(page).contains(html(name.name())));
    framework
        .superseded()
        .forEach(word -> assertThat(page).contains(html(word.word()), html(word.now())));
  }

  @Test
  void theListLeadsToEachFrameworkOfMySchoolAndTheCatalogue() {
    FrameworkVersion own = schools.add("teacher-b", LAST_YEAR);
    String mine = ok("teacher-b", "/frameworks");
    TestCatalogue.frameworks()
        .forEach(framework -> assertThat(mine).contains(html(framework.title())));
    assertThat(mine).contains("/frameworks/" + own.id(), "Riverside Academy", "1 October 2025");
    assertThat(mine.indexOf(">Riverside Academy<")).isLessThan(mine.indexOf(">Trust catalogue<"));
    assertThat(ok("teacher", "/frameworks")).doesNotContain(own.id().toString());
  }

  @Test
  void twoVersionsSideBySideSayInWordsWhatChanged() {
    FrameworkVersion own = schools.add("teacher-b", LAST_YEAR);
    String address = "/frameworks/" + own.id() + "/compare?show=changes&with=" + own.basedOn();
    String page = ok("teacher-b", address);
    assertThat(page)
        .contains(SchoolsVersion.ADDED, SchoolsVersion.REWORDED, SchoolsVersion.REMOVED)
        .contains(">Added<", ">Changed<", ">Removed<", "1 item")
        .contains("Version 1, Trust catalogue", "Riverside Academy")
        .doesNotContain("Emotion Coaching");
    assertThat(ok("teacher-b", address.replace("show=changes&", ""))).contains("Emotion Coaching");
    assertThat(ok("teacher-b", "/frameworks/" + own.id())).contains("What changed against");
  }

  @Test
  void anotherSchoolsVersionIsNotThereOnAnyPage() {
    FrameworkVersion own = schools.add("teacher-b", LAST_YEAR);
    assertThat(server.page("teacher", "/frameworks/" + own.id()).statusCode()).isEqualTo(404);
    assertThat(
            server
                .page("teacher", "/frameworks/" + own.basedOn() + "/compare?with=" + own.id())
                .statusCode())
        .isEqualTo(404);
    assertThat(server.page("teacher", "/frameworks/none").statusCode()).isEqualTo(404);
    assertThat(server.page("analyst", "/frameworks").statusCode()).isEqualTo(403);
  }

  @Test
  void whoMayIsOfferedToTakeAVersionBack() {
    FrameworkVersion own = schools.add("senco", LAST_YEAR);
    assertThat(ok("senco", "/frameworks/" + own.id())).contains("Take this version back");
    assertThat(ok("teacher", "/frameworks/" + own.id())).doesNotContain("Take this version back");
    assertThat(ok("senco", "/frameworks/" + own.basedOn()))
        .as("the catalogue is the trust's")
        .doesNotContain("Take this version back");
    HttpResponse<String> sent =
        server.send(
            server
                .request("/frameworks/" + own.id() + "/withdrawal")
                .header("Authorization", "Bearer " + server.token("senco"))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(ok("teacher", "/frameworks/" + own.id()))
        .contains(">Withdrawn<")
        .doesNotContain("Take this version back");
  }

  @Test
  void versionsOfDifferentFrameworksAreNotCompared() {
    String map = id("primary-provision-map");
    HttpResponse<String> answer =
        server.page("teacher", "/frameworks/" + map + "/compare?with=" + id("send-duties"));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void theHeaderShowsTheWayAndWhereOneIs() {
    assertThat(ok("teacher", "/frameworks"))
        .contains("href=\"/frameworks\" aria-current=\"page\"", "href=\"/log\"")
        .doesNotContain("href=\"/log\" aria-current", "href=\"/day-passes\"");
    assertThat(ok("pastoral", "/frameworks")).contains("href=\"/day-passes\"");
    assertThat(ok("teacher", "/frameworks/primary-provision-map"))
        .contains("href=\"/frameworks\" aria-current=\"true\"");
    assertThat(server.page("analyst", "/frameworks").body())
        .doesNotContain("govuk-service-navigation");
  }

  private String id(String code) {
    return Answer.id(server.get("trust-lead", "/api/frameworks/" + code));
  }

  private String ok(String login, String path) {
    HttpResponse<String> answer = server.page(login, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** As the page writes it. */
  private static String html(String text) {
    StringOutput escaped = new StringOutput();
    Escape.htmlContent(text, escaped);
    return escaped.toString();
  }
}
