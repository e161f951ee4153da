package org.lantern.concern.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * The tree of categories and what a school makes of it. A server of its own: others read the tree.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoriesIT {
  private static final String AT_A = "?schoolId=" + DemoSchool.A.id();
  private static final Pattern HIDDEN = Pattern.compile("name=\"version\" value=\"([^\"]*)\"");

  private ConcernServer server = ConcernServer.running();

  @BeforeAll
  void alone() {
    server = ConcernServer.alone();
  }

  @Test
  void theCategoriesHangOnHeadingsWithGuidanceAndSayWhereNothingMayBeAttached() {
    JsonNode image = category("teacher", "nude-or-semi-nude-image");
    assertThat(image.get("level").asText()).isEqualTo("review");
    assertThat(image.get("parent").asText()).isEqualTo("safeguarding");
    assertThat(image.get("heading").asText()).isEqualTo("Safeguarding: looked at the same day");
    assertThat(image.get("noAttachments").asBoolean()).isTrue();
    assertThat(image.get("guidance").asText()).contains("Do not view, copy");
    assertThat(category("teacher", "friendships").get("noAttachments").asBoolean()).isFalse();
  }

  @Test
  void aSchoolsOwnCategoryIsOfferedThereAloneAndIsRecordedUnderItsNameAndLevel() {
    String code = added("dsl", "Clubs after school", "wellbeing", "review");
    assertThat(category("teacher", code).get("name").asText()).isEqualTo("Clubs after school");
    assertThat(codes("teacher-b", "")).doesNotContain(code);
    assertThat(codes("trust-lead", AT_A)).contains(code);
    HttpResponse<String> recorded =
        server.post("teacher", Body.ordinary(SmallTrust.ADA).with("category", code).json());
    assertThat(Answer.json(recorded).get("level").asText()).isEqualTo("review");
    JsonNode entry = Answer.json(server.get("dsl", "/api/concerns/" + Answer.id(recorded)));
    assertThat(entry.get("categoryName").asText()).isEqualTo("Clubs after school");
    assertThat(
            Answer.fields(
                server.post(
                    "teacher-b", Body.ordinary(SmallTrust.CLEO).with("category", code).json())))
        .containsExactly("category");
    assertThat(server.get("teacher", "/api/categories?schoolId=" + DemoSchool.B.id()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aSchoolRenamesForItsStaffAndSwitchesOffWhatIsOrdinary() {
    Map<String, String> form = form("head", "sleep-or-tired");
    form.put("name", "Tired in the morning");
    form.put("guidance", "Since when, and what the family says.");
    assertThat(save("head", "sleep-or-tired", form).statusCode()).isEqualTo(303);
    assertThat(category("teacher", "sleep-or-tired").get("name").asText())
        .isEqualTo("Tired in the morning");
    assertThat(category("teacher-b", "sleep-or-tired").get("name").asText())
        .isEqualTo("Tired or sleeping badly");
    form = form("head", "sleep-or-tired");
    form.put("off", "yes");
    assertThat(save("head", "sleep-or-tired", form).statusCode()).isEqualTo(303);
    assertThat(codes("teacher", "")).doesNotContain("sleep-or-tired");
    assertThat(new Person(server, "teacher").open("/log").body()).doesNotContain("sleep-or-tired");
    assertThat(
            server
                .post(
                    "teacher",
                    Body.ordinary(SmallTrust.ADA).with("category", "sleep-or-tired").json())
                .statusCode())
        .as("a page that was open for days is understood")
        .isEqualTo(201);
  }

  @Test
  void nobodySwitchesOffOrLowersWhatProtectsAChild() {
    for (String code : List.of("weapon", "self-harm")) {
      Map<String, String> form = form("dsl", code);
      form.put("off", "yes");
      assertThat(save("dsl", code, form).statusCode()).as(code).isEqualTo(422);
      form.remove("off");
      form.put("level", "normal");
      HttpResponse<String> refused = save("dsl", code, form);
      assertThat(refused.statusCode()).as(code).isEqualTo(422);
      assertThat(refused.body()).contains("There is a problem", "href=\"#level\"");
    }
    Transactions transactions = server.context().getBean(Transactions.class);
    Caller lead = caller("dsl", SmallTrust.staff("dsl"), Role.DSL, Set.of(DemoSchool.A.id()));
    assertThatThrownBy(() ->
            transactions.as(
                lead,
                tx ->
                    tx.add(
                            "insert into school_category"
                                + " (school_id, code, off, loggers, seers, readers)"
                                + " values (?, 'weapon', true, '{}', '{}', '{}')",
                            DemoSchool.A.id())
                        .run()))
        .isInstanceOf(DatabaseFailure.class);
    Caller trust =
        caller("trust-lead", SmallTrust.staff("trust-lead"), Role.TRUST_SAFEGUARDING, Set.of());
    assertThatThrownBy(() ->
            transactions.as(
                trust,
                tx -> tx.add("update category set level = 'review' where code = 'weapon'").run()))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(category("teacher", "weapon").get("level").asText()).isEqualTo("urgent");
  }

  @Test
  void aSchoolNarrowsWhoReadsAndItHoldsForWhatIsRecordedAlready() {
    String before = recorded("self-esteem");
    Map<String, String> form = form("dsl", "self-esteem");
    form.put("may-pastoral", "see");
    form.put("may-head", "log");
    assertThat(save("dsl", "self-esteem", form).statusCode()).isEqualTo(303);
    String after = recorded("self-esteem");
    for (String id : List.of(before, after)) {
      String path = "/api/concerns/" + id;
      assertThat(server.get("senco", path).body()).contains("narrative");
      assertThat(server.get("dsl", path).body()).contains("narrative");
      assertThat(server.get("head", path).statusCode()).isEqualTo(404);
      JsonNode seen = Answer.json(server.get("pastoral", path));
      assertThat(seen.get("readable").asBoolean()).isFalse();
      assertThat(seen.get("heading").asText()).isEqualTo("Wellbeing");
      assertThat(seen.has("narrative")).isFalse();
      assertThat(seen.has("category")).isFalse();
      assertThat(new Person(server, "pastoral").open("/concerns/" + id).body())
          .contains("and not what it says")
          .doesNotContain("Sat alone");
      for (String call : List.of("corrections", "reclassifications", "wrong-pupil")) {
        assertThat(new Person(server, "pastoral").post(path + "/" + call, Map.of()).statusCode())
            .as(call)
            .isIn(400, 404);
      }
      assertThat(words("pastoral", Role.PASTORAL, id)).as("PostgreSQL says the same").isZero();
      assertThat(words("senco", Role.SENCO, id)).isOne();
    }
    String urgent =
        Answer.id(
            server.post(
                "dsl",
                Body.ordinary(SmallTrust.ADA)
                    .with("category", "self-esteem")
                    .with("urgent", true)
                    .json()));
    assertThat(server.get("pastoral", "/api/concerns/" + urgent).statusCode()).isEqualTo(404);
  }

  @Test
  void aSchoolLetsAllItsStaffSeeThatThereIsSomethingAndReadNothing() {
    String id = recorded("moving-on");
    String path = "/api/concerns/" + id;
    assertThat(server.get("teacher", path).statusCode()).isEqualTo(404);
    Map<String, String> form = form("dsl", "moving-on");
    form.put("may-staff", "see");
    assertThat(save("dsl", "moving-on", form).statusCode()).isEqualTo(303);
    assertThat(Answer.json(server.get("teacher", path)).get("readable").asBoolean()).isFalse();
    assertThat(server.get("teacher-b", path).statusCode()).isEqualTo(404);
    String urgent =
        Answer.id(
            server.post(
                "deputy",
                Body.ordinary(SmallTrust.ADA)
                    .with("category", "moving-on")
                    .with("urgent", true)
                    .json()));
    String kept =
        Answer.id(
            server.post(
                "deputy", Body.ordinary(SmallTrust.DAN).with("category", "moving-on").json()));
    String contact =
        Answer.id(
            server.post(
                "deputy",
                Body.ordinary(SmallTrust.ADA)
                    .with("category", "moving-on")
                    .with("kind", "agency-contact")
                    .with(
                        "form",
                        Map.of(
                            "agency", "Social care",
                            "with", "Duty desk",
                            "why", "To keep her safe",
                            "familyKnows", "yes",
                            "decided", "An assessment begins"))
                    .json()));
    assertThat(server.get("teacher", "/api/concerns/" + urgent).statusCode()).isEqualTo(404);
    assertThat(server.get("teacher", "/api/concerns/" + contact).statusCode())
        .as("nor that another service was spoken to")
        .isEqualTo(404);
    assertThat(server.get("dsl", "/api/concerns/" + contact).statusCode()).isEqualTo(200);
    assertThat(server.get("teacher", "/api/concerns/" + kept).statusCode()).isEqualTo(200);
    assertThat(server.get("dsl", "/api/concerns/" + kept).statusCode())
        .as("nor does family see that there is something")
        .isEqualTo(404);
  }

  @Test
  void whoMayNotRecordUnderAnOrdinaryCategoryIsNotOfferedIt() {
    Map<String, String> form = form("dsl", "sensory-needs");
    form.put("may-staff", "none");
    form.put("may-pastoral", "read");
    assertThat(save("dsl", "sensory-needs", form).statusCode()).isEqualTo(303);
    assertThat(codes("teacher", "")).doesNotContain("sensory-needs");
    assertThat(codes("senco", "")).contains("sensory-needs");
    assertThat(
            Answer.fields(
                server.post(
                    "teacher",
                    Body.ordinary(SmallTrust.ADA).with("category", "sensory-needs").json())))
        .containsExactly("category");
  }

  @Test
  void theHistoryTellsWhoChangedWhatFromWhatToWhat() {
    Map<String, String> form = form("dsl", "school-work");
    form.put("name", "Tests and homework");
    form.put("may-senco", "log");
    assertThat(save("dsl", "school-work", form).statusCode()).isEqualTo(303);
    assertThat(new Person(server, "head").open("/settings/categories" + AT_A).body())
        .contains("Deborah Quillfeather", "Pressure from school work or tests")
        .contains("Tests and homework", "Record and read", "May do: SENCO");
    assertThat(new Person(server, "dsl-b").open("/settings/categories").body())
        .doesNotContain("Tests and homework", "Quillfeather");
  }

  @Test
  void ofTwoWhoChangeAtOnceTheSecondIsToldAndLosesNothingOfTheFirst() {
    Map<String, String> first = form("dsl", "family-change");
    Map<String, String> second = form("head", "family-change");
    first.put("name", "Change at home");
    second.put("name", "A separation");
    assertThat(save("dsl", "family-change", first).statusCode()).isEqualTo(303);
    HttpResponse<String> late = save("head", "family-change", second);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("Somebody changed this", "Change at home");
    assertThat(category("teacher", "family-change").get("name").asText())
        .isEqualTo("Change at home");
  }

  @Test
  void onlyLeadsAndHeadsOfTheSchoolAndForTheTrustsSetTheTrustsLeadSetCategories() {
    for (String login : List.of("teacher", "pastoral", "senco", "teacher-b")) {
      assertThat(new Person(server, login).open("/settings/categories").statusCode())
          .as(login)
          .isEqualTo(403);
    }
    assertThat(new Person(server, "dsl-b").open("/settings/categories" + AT_A).statusCode())
        .isEqualTo(404);
    assertThat(new Person(server, "trust-lead").open("/settings/categories" + AT_A).statusCode())
        .isEqualTo(404);
    assertThat(new Person(server, "trust-lead").open("/settings/categories").body())
        .contains("All schools of the trust", "A weapon");
    assertThat(new Person(server, "dsl").open("/settings/categories").body())
        .contains("Oakfield Primary", "Read by: ");
  }

  @Test
  void theGuidanceIsShownWhenACategoryIsChosenAndStandsOnAPageOfItsOwn() {
    Person teacher = new Person(server, "teacher");
    HttpResponse<String> part = teacher.submit("/log/guidance", Map.of("category", "fgm-risk"));
    assertThat(part.body()).contains("call the police on 101").doesNotContain("<html");
    assertThat(teacher.open("/log/categories").body())
        .contains("Do not view, copy", "Nothing may be attached", "call the police on 101");
    HttpResponse<String> refused =
        teacher.submit("/log", Map.of("category", "world-events", "narrative", " "));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .as("without scripts it is there after a step")
        .contains("What the child heard and asked.");
  }

  @Test
  void theTrustsLeadAddsForAllSchoolsAndRaisesALevel() {
    Person trust = new Person(server, "trust-lead");
    Map<String, String> fresh = new HashMap<>();
    fresh.put("parent", "safeguarding");
    fresh.put("name", "Gambling");
    fresh.put("guidance", "What was said, and about how much money.");
    fresh.put("level", "normal");
    fresh.put("noAttachments", "yes");
    assertThat(trust.submit("/settings/new-category", fresh).statusCode()).isEqualTo(303);
    assertThat(category("teacher-b", "gambling").get("noAttachments").asBoolean()).isTrue();
    assertThat(trust.submit("/settings/new-category", fresh).statusCode()).isEqualTo(422);
    Map<String, String> form = fields(trust.open("/settings/categories/gambling").body());
    form.put("level", "review");
    assertThat(trust.submit("/settings/categories/gambling", form).statusCode()).isEqualTo(303);
    assertThat(category("teacher", "gambling").get("level").asText()).isEqualTo("review");
    assertThat(trust.open("/settings/categories").body())
        .contains("How fast a person must look at it", ">Ordinary</td>", ">Same day</td>")
        .doesNotContain(">normal</td>", ">review</td>");
    form = fields(trust.open("/settings/categories/gambling").body());
    form.put("level", "normal");
    assertThat(trust.submit("/settings/categories/gambling", form).statusCode()).isEqualTo(422);
  }

  private String recorded(String category) {
    return Answer.id(
        server.post("deputy", Body.ordinary(SmallTrust.ADA).with("category", category).json()));
  }

  private String added(String login, String name, String parent, String level) {
    Person person = new Person(server, login);
    HttpResponse<String> sent =
        person.submit(
            "/settings/new-category" + AT_A,
            Map.of("parent", parent, "name", name, "guidance", "What you saw.", "level", level));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    for (JsonNode item : Answer.json(person.get("/api/categories")).get("items")) {
      if (item.get("name").asText().equals(name)) {
        return item.get("code").asText();
      }
    }
    throw new AssertionError("not offered: " + name);
  }

  private List<String> codes(String login, String query) {
    return Answer.texts(
        Answer.json(server.get(login, "/api/categories" + query)).get("items"), "code");
  }

  private JsonNode category(String login, String code) {
    for (JsonNode item : Answer.json(server.get(login, "/api/categories")).get("items")) {
      if (item.get("code").asText().equals(code)) {
        return item;
      }
    }
    throw new AssertionError("not offered: " + code);
  }

  private Map<String, String> form(String login, String code) {
    HttpResponse<String> page =
        new Person(server, login).open("/settings/categories/" + code + AT_A);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return fields(page.body());
  }

  private HttpResponse<String> save(String login, String code, Map<String, String> form) {
    return new Person(server, login).submit("/settings/categories/" + code + AT_A, form);
  }

  /** The version and the words that the page shows; what has a choice is left as it is. */
  private static Map<String, String> fields(String page) {
    Map<String, String> form = new LinkedHashMap<>();
    Matcher version = HIDDEN.matcher(page);
    assertThat(version.find()).isTrue();
    form.put("version", version.group(1));
    form.put("name", page.split("id=\"name\"", 2)[1].split("value=\"", 2)[1].split("\"", 2)[0]);
    form.put("guidance", page.split("<textarea", 2)[1].split(">", 2)[1].split("</textarea>", 2)[0]);
    return form;
  }

  private long words(String login, Role role, String id) {
    Caller caller = caller(login, SmallTrust.staff(login), role, Set.of(DemoSchool.A.id()));
    return server
        .context()
        .getBean(Transactions.class)
        .as(
            caller,
            tx ->
                tx.list(
                        "select count(*) as n from concern where id = ?",
                        row -> row.number("n"),
                        UUID.fromString(id))
                    .getFirst());
  }

  private static Caller caller(String login, UUID staffId, Role role, Set<UUID> schools) {
    return new Caller(login, login, staffId, Set.of(role), schools);
  }
}
