package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.devkit.trust.DemoSchool;

/**
 * Oakfield Primary with everything on its desk that can stand there, done by its people through the
 * services, but for what only time or the loss of a key does. Filled at the first question, and the
 * same for all who look. For one thread.
 */
final class BusyDesk {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern WAY_IN =
      Pattern.compile("/alerts/[0-9a-f-]+/take\\?link=[^\\s\"<]+");

  private final RunningSuite suite;
  private final Map<String, String> named = new HashMap<>();
  private boolean begun;
  private boolean filled;

  BusyDesk(RunningSuite suite) {
    this.suite = suite;
  }

  /** The path with its words in braces replaced by the ids and links that they name. */
  String path(String pattern) {
    if (!begun) {
      begun = true;
      fill();
      filled = true;
    }
    if (!filled) {
      throw new IllegalStateException("the desk could not be filled: the first failure says why");
    }
    return replaced(pattern);
  }

  private String replaced(String pattern) {
    String path = pattern;
    for (Map.Entry<String, String> each : named.entrySet()) {
      path = path.replace("{" + each.getKey() + "}", each.getValue());
    }
    return path;
  }

  private void fill() {
    List<DemoPupil> family = Children.nextTwoOfAFamily();
    DemoPupil child = family.getFirst();
    Recorded overdue = raise(child, "weapon");
    named.put("alert", overdue.alertId());
    named.put("take", wayIn(overdue.reference()));
    Recorded joined = raise(child, "self-harm");
    done("dsl", overdue.alertId(), "/join", "{\"with\": \"" + joined.alertId() + "\"}");
    named.put("joined", joined.alertId());
    raise(child, "disclosure-physical-abuse");
    raise(family.getLast(), "weapon");
    raise(Children.next(), "self-harm");
    named.put("today", takenBy("dsl", raise(Children.next(), "self-harm")));
    named.put("mine", takenBy("dsl", raise(Children.next(), "disclosure-neglect")));
    named.put("action", notedAndCorrected());
    Recorded others = raise(Children.next(), "weapon");
    named.put("take-late", wayIn(others.reference()));
    takenBy("deputy", others);
    named.put("take-once", wayIn(raise(Children.next(), "weapon").reference()));
    named.put("handed", takenBy("dsl", raise(Children.next(), "weapon")));
    handOverTwice();
    Recorded unreadable = raise(Children.next(), "weapon");
    named.put("unreadable", unreadable.alertId());
    loseTheKeyOf(unreadable);
    named.put("adult", raiseAboutAnAdult().alertId());
    named.put("adult-taken", takenBy("head", raiseAboutAnAdult()));
    done("deputy", startDrill().path("alertId").asText(), "/acknowledgement", "{}");
    JsonNode drill = startDrill();
    named.put("drill", drill.path("alertId").asText());
    named.put("take-drill", wayIn(drill.path("reference").asText()));
    done("deputy", overdue.alertId(), "/acknowledgement", "{\"canAct\": false}");
    untilAllAreToldAgain(overdue);
  }

  Recorded raise(DemoPupil child, String category) {
    return recorded(Person.concern(child.id(), category, "What the child said."));
  }

  private Recorded raiseAboutAnAdult() {
    ObjectNode concern =
        Person.concern(Children.next().id(), "unexplained-injury", "He was held by the arm.");
    concern.putObject("aboutAdult").put("name", "Mr Larchwood");
    return recorded(concern.put("urgent", true));
  }

  private Recorded recorded(ObjectNode concern) {
    Recorded recorded = Recorded.by(suite.as("teacher"), concern);
    await().atMost(SOON).until(recorded::isAlerted);
    return recorded;
  }

  private static String takenBy(String login, Recorded alert) {
    Answer taken = alert.acknowledgedBy(alert.suite().as(login));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    return alert.alertId();
  }

  /** Something was noted about the alert of mine, and that it was not so; the first of the two. */
  private String notedAndCorrected() {
    String noted = "{\"item\": \"adult-with-child\", \"note\": \"Sits with a colleague.\"}";
    String id = done("dsl", replaced("{mine}"), "/actions", noted).path("id").asText();
    done(
        "dsl",
        replaced("{mine}"),
        "/actions",
        "{\"item\": \"adult-with-child\", \"done\": false, \"note\": \"The colleague was called"
            + " away.\", \"corrects\": \""
            + id
            + "\"}");
    return id;
  }

  /** To a colleague who was not told in person, and then to the deputy who was. */
  private void handOverTwice() {
    String deputy = String.valueOf(DemoLogins.of("deputy").orElseThrow().staffId());
    String path = "/api/alerts/" + replaced("{handed}") + "/colleagues";
    for (JsonNode colleague : suite.as("dsl").all(RunningSuite.SAFEGUARDING, path)) {
      if (!colleague.path("staffId").asText().equals(deputy)) {
        handOver(colleague.path("staffId").asText(), false);
      }
    }
    handOver(deputy, true);
  }

  private void handOver(String to, boolean faceToFace) {
    String told = "{\"to\": \"" + to + "\", \"faceToFace\": " + faceToFace + "}";
    done("dsl", replaced("{handed}"), "/hand-over", told);
  }

  private void loseTheKeyOf(Recorded alert) {
    Rows rows = suite.rows(RunningSuite.SAFEGUARDING);
    rows.change(
        "update alert_content set sealed = 'lost' where alert_id = ?::uuid", alert.alertId());
    rows.change("update alert set unreadable = true where id = ?::uuid", alert.alertId());
  }

  private JsonNode startDrill() {
    String school = "{\"schoolId\": \"" + DemoSchool.A.id() + "\"}";
    Answer started = suite.as("dsl").post(RunningSuite.SAFEGUARDING, "/api/drills", school);
    assertThat(started.status()).as(started.body()).isEqualTo(201);
    return started.json();
  }

  /** The time of each step passes, up to the first one of the second round. */
  private void untilAllAreToldAgain(Recorded alert) {
    Rows rows = suite.rows(RunningSuite.SAFEGUARDING);
    await()
        .atMost(SOON)
        .until(() -> {
          boolean again = alert.steps().contains("2.1");
          if (!again) {
            rows.change(
                "update alert set next_step_at = lantern_now() where id = ?::uuid",
                alert.alertId());
          }
          return again;
        });
  }

  /** The one-time link that the lead was sent. */
  private String wayIn(String reference) {
    String lead = Colleagues.addresses("dsl").iterator().next();
    return await()
        .atMost(SOON)
        .until(
            () ->
                suite.mailsAbout(reference).stream()
                    .filter(mail -> mail.to().contains(lead))
                    .map(mail -> WAY_IN.matcher(mail.text()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElse(""),
            link -> !link.isEmpty());
  }

  private JsonNode done(String login, String alertId, String what, String json) {
    Answer answer =
        suite.as(login).post(RunningSuite.SAFEGUARDING, "/api/alerts/" + alertId + what, json);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    return answer.json();
  }
}
