package org.lantern.concern.parents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lantern.concern.following.SchoolsChoice;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.devkit.trust.DemoSchool;

/** A school writes its map for parents and publishes it. */
class ParentsIT {
  private static final Pattern READ = Pattern.compile("name=\"read\" value=\"(\\d+)\"");
  private static final Pattern TICKED =
      Pattern.compile("name=\"item\" type=\"checkbox\" value=\"([^\"]+)\"( checked)?");

  private final ConcernServer server = ConcernServer.running();
  private final SchoolsChoice school = new SchoolsChoice(server);
  private final Person senco = new Person(server, "senco");
  private final Person teacher = new Person(server, "teacher");
  private final String map = school.catalogue("primary-provision-map");
  private final String page = "/frameworks/" + map + "/parents";
  private final String edit = page + "/edit";

  @Test
  void whatIsPublishedNeverChangesAndCanBePutOnAWebsite() {
    publish("Speak to the class teacher first");
    int number = Answer.json(teacher.get("/api" + page)).get("number").asInt();
    publish("Speak to the office first");
    String first = teacher.open(page + "?number=" + number).body();
    assertThat(first)
        .contains("Speak to the class teacher first")
        .doesNotContain("the office first");
    assertThat(teacher.open(page).body())
        .contains("Speak to the office first", "Version " + (number + 1), "Version " + number);
    HttpResponse<String> file = teacher.open(page + "/download?number=" + number);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"for-parents-primary-provision-map");
    assertThat(file.body())
        .startsWith("<!DOCTYPE html>")
        .contains("Speak to the class teacher first", "Oakfield Primary")
        .doesNotContain("href=", "src=", "<script", "_csrf", "url(");
    assertThat(teacher.open(page + "?number=9999").statusCode()).isEqualTo(404);
  }

  @Test
  void theSchoolChoosesAndRewordsLineByLine() {
    Map<String, Object> form = step("uni");
    List<String> ticked = ticked(senco.open(edit + "/uni").body());
    String reworded = ticked.get(0);
    String leftOut = ticked.get(1);
    String goneWords = text(leftOut);
    form.put("item", ticked.stream().filter(id -> !id.equals(leftOut)).toList());
    form.put("text-" + reworded, "Your child says that their tummy hurts");
    form.put("name", "For every child");
    HttpResponse<String> saved = senco.submit(edit + "/uni", form);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    publish("The class teacher");
    JsonNode published = Answer.json(teacher.get("/api" + page));
    assertThat(published.get("steps").get(0).get("name").asText()).isEqualTo("For every child");
    assertThat(published.toString())
        .contains("Your child says that their tummy hurts")
        .doesNotContain(goneWords);
  }

  @Test
  void whatMustRaiseNothingIsNotAmongTypicalWorriesUnlessTheSchoolSaysSo() {
    String shown = senco.open(edit + "/spc").body();
    List<String> ticked = ticked(shown);
    assertThat(ticked).isNotEmpty();
    for (JsonNode one : document().get("items")) {
      if (one.path("constraints").toString().contains("never-raises")) {
        assertThat(ticked).doesNotContain(one.get("id").asText());
        assertThat(shown).contains("item-" + one.get("id").asText());
      }
    }
  }

  @Test
  void nothingIsPublishedWithoutSayingWhomToTalkTo() {
    Map<String, Object> form = whole("");
    form.put("title", "");
    HttpResponse<String> refused = senco.submit(edit, form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#title\"");
    form.put("title", "Our map");
    HttpResponse<String> noContacts = senco.submit(edit, form);
    assertThat(noContacts.statusCode()).isEqualTo(422);
    assertThat(noContacts.body()).contains("There is a problem", "href=\"#contacts\"");
    Map<String, Object> step = step("tgt");
    String id = ticked(senco.open(edit + "/tgt").body()).getFirst();
    step.put("text-" + id, " ");
    HttpResponse<String> blank = senco.submit(edit + "/tgt", step);
    assertThat(blank.statusCode()).isEqualTo(422);
    assertThat(blank.body()).contains("href=\"#text-" + id + "\"");
  }

  @Test
  void whoReadAnOlderChoiceIsTold() {
    Map<String, Object> form = whole("The class teacher");
    form.put("step", "keep");
    assertThat(senco.submit(edit, form).statusCode()).isEqualTo(303);
    form.put("contacts", "Typed at the same time");
    HttpResponse<String> late = new Person(server, "head").submit(edit, form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody was quicker", "Typed at the same time");
  }

  @Test
  void allStaffOfTheSchoolReadItTheSencoAndTheHeadWriteIt() {
    publish("The class teacher");
    for (String login : List.of("teacher", "pastoral", "dsl")) {
      Person person = new Person(server, login);
      assertThat(person.open(page).statusCode()).as(login).isEqualTo(200);
      assertThat(person.open(edit).statusCode()).as(login).isEqualTo(403);
      assertThat(person.submit(edit, Map.of("title", "x", "read", 0)).statusCode())
          .as(login)
          .isEqualTo(403);
    }
    String atA = "?schoolId=" + DemoSchool.A.id();
    for (String login : List.of("teacher-b", "dsl-b")) {
      Person person = new Person(server, login);
      assertThat(person.open(page + atA).statusCode()).as(login).isEqualTo(404);
      assertThat(person.open(page + "/download" + atA).statusCode()).as(login).isEqualTo(404);
      assertThat(person.get("/api" + page + atA).statusCode()).as(login).isEqualTo(404);
      assertThat(person.open(page).body()).contains("has not published");
    }
    assertThat(new Person(server, "trust-lead").open(page).body()).contains("Which school?");
    assertThat(server.send(server.request(page).GET()).statusCode())
        .as("without signing in")
        .isNotEqualTo(200);
  }

  private void publish(String contacts) {
    HttpResponse<String> sent = senco.submit(edit, whole(contacts));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  /** The form of the whole, to be published. */
  private Map<String, Object> whole(String contacts) {
    Map<String, Object> form = new HashMap<>();
    form.put("read", read(senco.open(edit).body()));
    form.put("title", "How we help");
    form.put("introduction", "Every child needs help at times.\nThis is what we do.");
    form.put("contacts", contacts);
    form.put("step", "publish");
    return form;
  }

  /** The form of a step as the page shows it. */
  private Map<String, Object> step(String tier) {
    String shown = senco.open(edit + "/" + tier).body();
    Map<String, Object> form = new HashMap<>();
    form.put("read", read(shown));
    form.put("name", "A step");
    form.put("item", ticked(shown));
    for (JsonNode item : document().get("items")) {
      if (item.path("tier").asText().equals(tier)) {
        form.put("text-" + item.get("id").asText(), item.get("text").asText());
      }
    }
    return form;
  }

  /** The items that a page shows as ticked. */
  private static List<String> ticked(String page) {
    List<String> ticked = new ArrayList<>();
    Matcher item = TICKED.matcher(page);
    while (item.find()) {
      if (item.group(2) != null) {
        ticked.add(item.group(1));
      }
    }
    return ticked;
  }

  private String text(String itemId) {
    for (JsonNode one : document().get("items")) {
      if (one.get("id").asText().equals(itemId)) {
        return one.get("text").asText();
      }
    }
    throw new AssertionError("no item " + itemId);
  }

  private JsonNode document() {
    return Answer.json(senco.get("/api/frameworks/" + map)).get("document");
  }

  private static String read(String body) {
    Matcher read = READ.matcher(body);
    if (!read.find()) {
      throw new AssertionError("the page has no version");
    }
    return read.group(1);
  }
}
