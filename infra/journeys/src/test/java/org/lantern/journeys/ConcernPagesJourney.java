package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantern.journeys.Visit.Device;

/**
 * Every page of concern-service as it opens, and as it refuses what is sent empty: it fits a phone
 * and a window at 400 % zoom, and breaks no rule of accessibility. A picture of each is left to be
 * looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConcernPagesJourney {
  private static final String WORDS = "They sat alone at lunch again.";

  private final RunningSuite suite;
  private final Browser browser;
  private String concern = "";
  private String framework = "";
  private String pupil = "";
  private String asked = "";
  private String allegation = "";

  ConcernPagesJourney(RunningSuite suite, Browser browser) {
    this.suite = suite;
    this.browser = browser;
  }

  /**
   * A page as somebody opens it.
   *
   * @param name of its picture
   * @param send the button that sends its form as it stands, which is refused; empty for none
   */
  record Sight(String name, String login, String path, String send) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sight> sights() {
    return Stream.of(
        new Sight("log-as-a-lead", "dsl", "/log", ""),
        new Sight("concerns-mine", "teacher", "/concerns", ""),
        new Sight("concerns-none", "head", "/concerns", ""),
        new Sight("concern", "teacher", "/concerns/{concern}", ""),
        new Sight("concern-correct", "teacher", "/concerns/{concern}/correct", "main form button"),
        new Sight(
            "concern-reclassify", "dsl", "/concerns/{concern}/reclassify", "main form button"),
        new Sight(
            "concern-wrong-pupil",
            "dsl",
            "/concerns/{concern}/wrong-pupil",
            "main form .govuk-button--warning"),
        new Sight("frameworks", "senco", "/frameworks", ""),
        new Sight("framework-map", "teacher", "/frameworks/{framework}", ""),
        new Sight(
            "framework-compare", "teacher", "/frameworks/{framework}/compare?with={framework}", ""),
        new Sight("frameworks-following", "senco", "/frameworks/following", "main form button"),
        new Sight("framework-drafts", "senco", "/frameworks/drafts", "main form button"),
        new Sight("framework-audit", "senco", "/frameworks/{framework}/audit", ""),
        new Sight("framework-parents", "senco", "/frameworks/{framework}/parents/edit", ""),
        new Sight("directory", "teacher", "/directory", ""),
        new Sight("directory-new", "trust-lead", "/directory/new", "main form button"),
        new Sight("categories", "dsl", "/settings/categories", ""),
        new Sight("category", "dsl", "/settings/categories/friendships", ""),
        new Sight("category-new", "dsl", "/settings/new-category", "main form button"),
        new Sight("worry-box", "pastoral", "/worry-box", "main form[action$=notes] button"),
        new Sight("inbound", "dsl", "/inbound", "main form[action$=inbound] button"),
        new Sight("earlier-records", "dsl", "/history", "main form[enctype] button"),
        new Sight("earlier-records-of-a-child", "dsl", "/pupils/{pupil}/earlier-records", ""),
        new Sight("consultations", "senco", "/consultations", ""),
        new Sight("consultation", "senco", "/consultations/{asked}", "main form button"),
        new Sight("allegations", "head", "/allegations", ""),
        new Sight("allegation-referral", "head", "/allegations/{allegation}", "main form button"),
        new Sight("day-passes", "pastoral", "/day-passes", "main form button"));
  }

  @BeforeEach
  void whatThePagesShow() {
    if (concern.isEmpty()) {
      Person teacher = suite.as("teacher");
      JsonNode child = teacher.pupils("a", 1).getFirst();
      pupil = child.path("id").asText();
      concern = recorded(teacher, Person.concern(UUID.fromString(pupil), "friendships", WORDS));
      asked = recorded(teacher, question());
      ObjectNode about = Person.concern(UUID.fromString(pupil), "adult-conduct", WORDS);
      about.putObject("aboutAdult").put("name", "Mr Larchwood");
      allegation = recorded(teacher, about);
      bring(child.path("upn").asText());
      JsonNode frameworks =
          teacher.get(RunningSuite.CONCERN, "/api/frameworks").json().path("items");
      framework = frameworks.get(0).path("id").asText();
    }
  }

  private static String recorded(Person teacher, ObjectNode concern) {
    Answer answer = teacher.record(concern);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private ObjectNode question() {
    ObjectNode question = Person.concern(UUID.fromString(pupil), "friendships", WORDS);
    question.put("kind", "sen-concern");
    ObjectNode form = question.putObject("form");
    form.putArray("areas").add("learning");
    form.put("difficulty", "Loses the thread when there is more than one step.");
    form.put("tried", "Shorter steps, for a half-term.");
    form.put("question", "What else could help?");
    return question;
  }

  /** Records that another system kept about the child. */
  private void bring(String upn) {
    String form =
        """
        --b\r
        Content-Disposition: form-data; name="origin"\r
        \r
        cpoms\r
        --b\r
        Content-Disposition: form-data; name="csv"; filename="export.csv"\r
        \r
        Incident ID,UPN,Student,Incident Date,Categories,Incident,Actions,Added By,Attachments\r
        1,%1$s,Somebody,23/09/2025 14:30,Friendship,Sat alone again,Talked to them,A colleague,\r
        2,%1$s,Somebody,2025-12-01,,Late three times this week,,,late-slip.pdf\r
        --b--\r
        """
            .formatted(upn);
    Answer brought =
        suite
            .as("dsl")
            .postBytes(
                RunningSuite.CONCERN,
                "/api/history/imports",
                "multipart/form-data; boundary=b",
                form.getBytes(StandardCharsets.UTF_8));
    assertThat(brought.json().at("/rows/imported").asInt()).as(brought.body()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("sights")
  void aPageFitsAndIsAccessible(Sight sight) {
    try (Visit visit = Visit.of(browser, suite, sight.login(), Device.DESKTOP)) {
      for (Device device : new Device[] {Device.DESKTOP, Device.PHONE, Device.ZOOMED}) {
        visit.resize(device);
        Page page = visit.open(RunningSuite.CONCERN, path(sight));
        assertThat(page.url()).as("nobody is sent elsewhere").endsWith(path(sight));
        visit.looks(sight.name());
        if (!sight.send().isEmpty()) {
          page.locator(sight.send()).first().click();
          assertThat(page.locator(".govuk-error-summary")).isVisible();
          visit.looks(sight.name() + "-refused");
        }
      }
    }
  }

  private String path(Sight sight) {
    return sight
        .path()
        .replace("{concern}", concern)
        .replace("{framework}", framework)
        .replace("{pupil}", pupil)
        .replace("{asked}", asked)
        .replace("{allegation}", allegation);
  }
}
