package org.lantern.concern.following;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.devkit.trust.DemoSchool;

/** School A and what it follows, as a test decides it. */
public record SchoolsChoice(ConcernServer server) {
  public static final String PATH = "/api/schools/" + DemoSchool.A.id() + "/frameworks";

  public Person person(String login) {
    return new Person(server, login);
  }

  /** The id of the catalogue's version of that code. */
  public String catalogue(String code) {
    JsonNode items = Answer.json(person("senco").get("/api/frameworks?limit=200")).get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.get("code").asText().equals(code))
        .filter(item -> item.get("schoolId").isNull())
        .map(item -> item.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  /** The number of the school's last decision. */
  public int read() {
    String tag = person("senco").get(PATH).headers().firstValue("ETag").orElseThrow();
    return Integer.parseInt(tag.replace("\"", ""));
  }

  public HttpResponse<String> decide(String login, Map<String, ?> decision) {
    return person(login).post(PATH, read(), decision);
  }

  /** Follows the version from today on, unless the school does already. */
  public void follow(String frameworkId) {
    if (!following().contains(frameworkId)) {
      HttpResponse<String> answer =
          decide("senco", Map.of("frameworkId", frameworkId, "reason", "It fits us"));
      if (answer.statusCode() != 201) {
        throw new AssertionError(answer.body());
      }
    }
  }

  /** Ends it, whatever version it was. */
  public void stop(String code) {
    Map<String, Object> end = new HashMap<>();
    end.put("frameworkId", catalogue(code));
    end.put("follow", false);
    end.put("reason", "A test begins anew");
    decide("senco", end);
  }

  /** The ids of the versions that it follows or is going to. */
  public List<String> following() {
    return Answer.texts(Answer.json(person("senco").get(PATH)).get("items"), "frameworkId");
  }

  /** What a concern was recorded under, as its reader sees it. */
  public JsonNode recordedUnder(String concernId) {
    return Answer.json(person("dsl").get("/api/concerns/" + UUID.fromString(concernId)))
        .get("frameworkVersions");
  }
}
