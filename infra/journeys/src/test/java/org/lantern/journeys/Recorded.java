package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lantern.devkit.mail.Mail;

/** A concern that was accepted, and the questions that a journey asks about its way. */
record Recorded(RunningSuite suite, String concernId, String reference) {
  static Recorded by(Person person, ObjectNode concern) {
    Answer answer = person.record(concern);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new Recorded(
        person.suite(),
        answer.json().path("id").asText(),
        answer.json().path("reference").asText());
  }

  /** The alert's id; empty until there is one, and failing when there are two. */
  String alertId() {
    List<String> found =
        suite
            .rows(RunningSuite.SAFEGUARDING)
            .list("select id from alert where concern_id = ?::uuid", concernId);
    assertThat(found).as("alerts about one concern").hasSizeLessThan(2);
    return found.isEmpty() ? "" : found.getFirst();
  }

  boolean isAlerted() {
    return !alertId().isEmpty();
  }

  /** The steps that were taken, as round and number, in order. */
  List<String> steps() {
    return suite
        .rows(RunningSuite.SAFEGUARDING)
        .list(
            "select round || '.' || step from alert_history where kind = 'step-taken'"
                + " and alert_id = (select id from alert where concern_id = ?::uuid) order by id",
            concernId);
  }

  /** How many entries of a kind the history of its alert has. */
  long entries(String kind) {
    return suite
        .rows(RunningSuite.SAFEGUARDING)
        .count(
            "alert_history where kind = ?"
                + " and alert_id = (select id from alert where concern_id = ?::uuid)",
            kind,
            concernId);
  }

  List<Mail> mails() {
    return suite.mailsAbout(reference);
  }

  /** Everybody who got a mail about it. */
  List<String> told() {
    return mails().stream().flatMap(mail -> mail.to().stream()).distinct().toList();
  }

  /** What opening the alert answers to somebody. */
  Answer openedBy(Person person) {
    return person.get(RunningSuite.SAFEGUARDING, "/api/alerts/" + alertId());
  }

  Answer acknowledgedBy(Person person) {
    return person.post(
        RunningSuite.SAFEGUARDING, "/api/alerts/" + alertId() + "/acknowledgement", "{}");
  }

  /** It among the alerts in the lists of somebody's desk, open or acknowledged. */
  List<JsonNode> listedFor(Person person) {
    return java.util.stream.Stream.of("open", "acknowledged")
        .flatMap(
            state -> person.all(RunningSuite.SAFEGUARDING, "/api/alerts?state=" + state).stream())
        .filter(item -> item.path("concernId").asText().equals(concernId))
        .toList();
  }
}
