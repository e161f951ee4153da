package org.lantern.safeguarding.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.AcknowledgementLinks;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** The one-time link of a mail: it asks once more, works once, and for one person. */
class LinkIT {
  private static final Pattern LINK = Pattern.compile("(/alerts/[0-9a-f-]+/take\\?link=([\\w-]+))");

  private final SafeguardingServer server = SafeguardingServer.fresh();
  private final DatabaseClock clock = DatabaseClock.of(server.database());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void toOpenTheLinkAcknowledgesNothingAndToConfirmItDoesOnce() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    Matcher link = link(told, "dsl");
    HttpResponse<String> page = server.page("dsl", link.group(1));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(told.reference(), "Acknowledge")
        .doesNotContain(Events.PUPIL, Events.NARRATIVE);
    assertThat(server.open("dsl")).contains(told.reference());

    assertThat(confirm("dsl", told, link).statusCode()).isEqualTo(303);
    assertThat(server.json("dsl", "/api/alerts/" + told.alertId()).get("acknowledgedBy").asText())
        .isEqualTo(Events.staff("dsl").toString());
    assertThat(confirm("dsl", told, link).body()).contains("does not work any more");
    assertThat(server.page("dsl", link.group(1)).body()).contains("does not work any more");
  }

  @Test
  void theLinkIsWorthNothingToAnybodyElse() {
    Told told = Told.at(DemoSchool.A);
    Told other = Told.at(DemoSchool.A);
    server.events().raise(told);
    server.events().raise(other);
    Matcher link = link(told, "dsl");
    for (String login : List.of("deputy", "head", "dsl-b", "trust-lead")) {
      assertThat(server.page(login, link.group(1)).statusCode()).as(login).isEqualTo(404);
      assertThat(confirm(login, told, link).statusCode()).as(login).isEqualTo(404);
    }
    assertThat(server.page("deputy", link.group(1)).body())
        .contains("only for the person to whom its message went");
    assertThat(server.page("teacher", link.group(1)).statusCode()).isEqualTo(403);
    assertThat(confirm("dsl", other, link).statusCode()).as("another alert").isEqualTo(404);
    assertThat(server.form("dsl", path(told), "link", "x").statusCode()).isEqualTo(404);
    assertThat(
            server.send(server.request(link.group(1)).header("Accept", "*/*").GET()).statusCode())
        .as("without signing in")
        .isEqualTo(401);
    assertThat(server.open("dsl")).contains(told.reference(), other.reference());
  }

  @Test
  void theMailOfAStepCarriesTheLink() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    Mail mail =
        await()
            .until(
                () ->
                    SafeguardingServer.mails(told.reference()).stream()
                        .filter(each -> each.to().contains(Events.email("dsl")))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    assertThat(confirm("dsl", told, link).statusCode()).isEqualTo(303);
    assertThat(server.open("dsl")).doesNotContain(told.reference());
  }

  @Test
  void anOldLinkDoesNothing() {
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    Matcher link = link(told, "dsl");
    clock.advance(Duration.ofHours(1).minusSeconds(30));
    assertThat(server.page("dsl", link.group(1)).body()).contains("Acknowledge");
    clock.advance(Duration.ofSeconds(30));
    assertThat(server.page("dsl", link.group(1)).body()).contains("does not work any more");
    assertThat(confirm("dsl", told, link).body()).contains("does not work any more");
    assertThat(server.open("dsl")).contains(told.reference());
  }

  private HttpResponse<String> confirm(String login, Told told, Matcher link) {
    return server.form(login, path(told), "link", link.group(2));
  }

  private static String path(Told told) {
    return "/alerts/" + told.alertId() + "/take";
  }

  private Matcher link(Told told, String login) {
    Instant now =
        server
            .context()
            .getBean(Transactions.class)
            .background(
                tx -> tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst());
    Matcher link =
        LINK.matcher(
            server
                .context()
                .getBean(AcknowledgementLinks.class)
                .path(told.alertId(), Events.staff(login), new Position(1, 1), now));
    assertThat(link.find()).isTrue();
    return link;
  }
}
