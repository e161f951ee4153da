package org.lantern.concern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantern.concern.following.SchoolsChoice;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.time.England;

/** Leaves a row in every table of the service, by the ways on which people do. */
final class EveryTable {
  private static final Pattern READ = Pattern.compile("name=\"read\" value=\"(\\d+)\"");

  private final ConcernServer server;

  EveryTable(ConcernServer server) {
    this.server = server;
  }

  void fill() throws SQLException {
    concerns();
    putRight();
    allegation();
    notices();
    earlierRecords();
    frameworks();
    settings();
  }

  private void concerns() {
    recorded(Body.urgent(SmallTrust.ADA));
    recorded(
        Body.ordinary(SmallTrust.ADA)
            .with(
                "people",
                List.of(Map.of("pupilId", SmallTrust.BEN.toString(), "role", "witness"))));
    recorded(
        Body.ordinary(SmallTrust.ADA)
            .with("kind", "sen-concern")
            .with(
                "form",
                Map.of(
                    "areas", List.of("learning"),
                    "difficulty", "Loses the thread",
                    "tried", "Shorter steps",
                    "question", "What else?")));
    accepted(
        as("teacher").submit("/log/draft", Map.of("key", "k", "narrative", "Half a sentence")));
  }

  private void putRight() {
    String id = recorded(Body.ordinary(SmallTrust.ADA));
    String api = "/api/concerns/" + id;
    accepted(keyed(api + "/corrections", "{\"text\":\"It was Tuesday.\"}"));
    accepted(
        new Upload()
            .file("note.txt", "what was said".getBytes(StandardCharsets.UTF_8))
            .send(server, "teacher", api + "/attachments", newKey(), "application/json"));
    accepted(
        as("dsl")
            .post(
                api + "/reclassifications",
                Map.of("category", "worry-box", "reason", "It is more than that.")));
    accepted(
        as("dsl")
            .post(
                api + "/wrong-pupil",
                Map.of("pupilId", SmallTrust.BEN.toString(), "reason", "Alike.")));
  }

  private void allegation() throws SQLException {
    String id =
        recorded(
            Body.ordinary(SmallTrust.ADA)
                .with("category", "adult-conduct")
                .with("aboutAdult", Map.of("name", "Mr Larchwood")));
    try (Connection work = server.database().asWork();
        Statement scope = work.createStatement();
        PreparedStatement insert =
            work.prepareStatement(
                "insert into lado_reminder (concern_id, notice, leased_until, told_at)"
                    + " values (?::uuid, 'over', now(), now())")) {
      scope.execute("select set_config('lantern.work', 'on', false)");
      insert.setString(1, id);
      insert.executeUpdate();
    }
    accepted(
        as("head")
            .post(
                "/api/concerns/" + id + "/lado-referral",
                Map.of("madeAt", "2026-11-01T10:00:00Z", "text", "Told.")));
  }

  private void notices() {
    String today = England.day(java.time.Instant.now()).toString();
    accepted(
        as("dsl")
            .submit(
                "/day-passes",
                Map.of("holder", "Sam Supply", "firstDay", today, "lastDay", today)));
    accepted(
        as("dsl")
            .submit(
                "/inbound",
                Map.of(
                    "kind",
                    "police",
                    "receivedAt",
                    "2026-11-20T08:05",
                    "text",
                    "Officers attended")));
  }

  private void earlierRecords() {
    String csv =
        "Incident ID,UPN,Student,Incident Date,Incident\n"
            + newKey()
            + ",U"
            + SmallTrust.ADA
            + ",Ada,23/09/2025,She cried\n";
    accepted(
        new Upload()
            .field("origin", "cpoms")
            .field("schoolId", DemoSchool.A.id().toString())
            .file("export.csv", csv.getBytes(StandardCharsets.UTF_8))
            .send(server, "dsl", "/api/history/imports", "", "application/json"));
  }

  private void frameworks() {
    SchoolsChoice school = new SchoolsChoice(server);
    String map = school.catalogue("primary-provision-map");
    school.follow(map);
    String drafts = "/api/schools/" + DemoSchool.A.id() + "/framework-drafts";
    HttpResponse<String> draft = as("senco").post(drafts, Map.of("frameworkId", map));
    accepted(draft);
    accepted(as("senco").put(drafts + "/" + Answer.id(draft), 1, Map.of("title", "Our own map")));
    String audit = "/api/frameworks/" + map + "/audit";
    JsonNode item = Answer.json(as("senco").get(audit)).get("items").get(0);
    accepted(
        as("senco")
            .put(
                audit + "/" + item.get("itemId").asText() + "?schoolId=" + DemoSchool.A.id(),
                item.get("number").asInt(),
                Map.of("state", "not-met")));
    String edit = "/frameworks/" + map + "/parents/edit";
    Matcher read = READ.matcher(as("senco").open(edit).body());
    assertThat(read.find()).isTrue();
    accepted(
        as("senco")
            .submit(
                edit,
                Map.of(
                    "read", read.group(1),
                    "title", "How we help",
                    "introduction", "Every child needs help at times.",
                    "contacts", "The class teacher",
                    "step", "publish")));
  }

  private void settings() {
    accepted(
        as("dsl")
            .submit(
                "/settings/new-category?schoolId=" + DemoSchool.A.id(),
                Map.of(
                    "parent", "safeguarding",
                    "name", "Only here " + newKey(),
                    "guidance", "What you saw.",
                    "level", "review")));
  }

  private String recorded(Body body) {
    HttpResponse<String> answer = server.post("teacher", body.json());
    accepted(answer);
    return Answer.id(answer);
  }

  private HttpResponse<String> keyed(String path, String json) {
    return server.send(
        server
            .request(path)
            .header("Authorization", "Bearer " + server.token("teacher"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", newKey())
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private Person as(String login) {
    return new Person(server, login);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static void accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(200, 399);
  }
}
