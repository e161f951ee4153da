package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.journeys.Visit.Device;

/**
 * Every page of safeguarding-service, and the desk in each of its states: it fits a phone and a
 * window at 400 % zoom, and breaks no rule of accessibility. A picture of each is left to be looked
 * at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SafeguardingPagesJourney {
  private static final Pattern WAY_IN =
      Pattern.compile("/alerts/[0-9a-f-]+/take\\?link=[^\\s\"<]+");

  private final RunningSuite suite;
  private final Browser browser;
  private final Map<String, String> filled = new HashMap<>();

  SafeguardingPagesJourney(RunningSuite suite, Browser browser) {
    this.suite = suite;
    this.browser = browser;
  }

  /**
   * A page as somebody opens it.
   *
   * @param name of its picture
   * @param send the button that sends a form with nothing typed in it; empty where there is none
   */
  record Sight(String name, String login, String path, String send) {
    Sight(String name, String login, String path) {
      this(name, login, path, "");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sight> sights() {
    return Stream.of(
        new Sight("desk", "dsl", "/desk"),
        new Sight("desk-empty", "dsl-b", "/desk"),
        new Sight("desk-trust", "trust-lead", "/desk"),
        new Sight("alert", "dsl", "/alerts/{alert}"),
        new Sight("alert-mine", "dsl", "/alerts/{mine}"),
        new Sight("alert-drill", "dsl", "/alerts/{drill}"),
        new Sight("alert-take", "dsl", "{take}"),
        new Sight("alert-take-by-another", "deputy", "{take}"),
        new Sight("hand-over", "dsl", "/alerts/{mine}/hand-over", "main form button"),
        new Sight("correction", "dsl", "/alerts/{mine}/actions/{action}/correct"),
        new Sight("drills", "trust-lead", "/drills", "main form button"),
        new Sight("channels", "dsl", "/settings/channels", "form[action*='/addresses/'] button"),
        new Sight("channels-trust", "operator", "/settings/channels"),
        new Sight("duty", "dsl", "/duty", "form[action^='/duty/closure'] button"),
        new Sight("policy", "dsl", "/settings/policy", "main form[method='post'] button"),
        new Sight("policy-trust", "trust-lead", "/settings/policy"),
        new Sight("oversight", "trust-lead", "/oversight"),
        new Sight("away", "dsl", "/away"));
  }

  /** A desk on which everything stands that can. */
  @BeforeEach
  void aBusyDesk() {
    if (!filled.isEmpty()) {
      return;
    }
    List<DemoPupil> family = Children.nextTwoOfAFamily();
    DemoPupil child = family.getFirst();
    Recorded overdue = raise(child, "weapon");
    Recorded mine = raise(Children.next(), "disclosure-neglect");
    Recorded others = raise(Children.next(), "weapon");
    Recorded drill = raise(Children.next(), "weapon");
    raise(child, "disclosure-physical-abuse");
    raise(family.getLast(), "weapon");
    raise(Children.next(), "self-harm");
    Rows rows = suite.rows(RunningSuite.SAFEGUARDING);
    rows.change("update alert set round = 2 where id = ?::uuid", overdue.alertId());
    rows.change("update alert set purpose = 'drill' where id = ?::uuid", drill.alertId());
    assertThat(mine.acknowledgedBy(suite.as("dsl")).status()).isEqualTo(200);
    assertThat(others.acknowledgedBy(suite.as("deputy")).status()).isEqualTo(200);
    filled.put("{alert}", overdue.alertId());
    filled.put("{mine}", mine.alertId());
    filled.put("{drill}", drill.alertId());
    filled.put("{take}", wayInOf(overdue));
    filled.put("{action}", noted(mine));
  }

  /** The one-time link that the lead was sent. */
  private static String wayInOf(Recorded told) {
    String lead = Colleagues.addresses("dsl").iterator().next();
    await().atMost(Duration.ofSeconds(20)).until(() -> told.told().contains(lead));
    return told.mails().stream()
        .filter(mail -> mail.to().contains(lead))
        .map(mail -> WAY_IN.matcher(mail.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  private String noted(Recorded alert) {
    String actions = "/api/alerts/" + alert.alertId() + "/actions";
    String told = "{\"item\": \"adult-with-child\", \"note\": \"Sits with a colleague.\"}";
    Answer noted = suite.as("dsl").post(RunningSuite.SAFEGUARDING, actions, told);
    return noted.json().path("id").asText();
  }

  @ParameterizedTest
  @MethodSource("sights")
  void aPageFitsAndIsAccessible(Sight sight) {
    String path = sight.path();
    for (Map.Entry<String, String> place : filled.entrySet()) {
      path = path.replace(place.getKey(), place.getValue());
    }
    try (Visit visit = Visit.of(browser, suite, sight.login(), Device.DESKTOP)) {
      for (Device device : new Device[] {Device.DESKTOP, Device.PHONE, Device.ZOOMED}) {
        visit.resize(device);
        Page page = visit.open(RunningSuite.SAFEGUARDING, path);
        assertThat(page.url()).as("nobody is sent elsewhere").endsWith(path);
        visit.looks(sight.name());
        if (!sight.send().isEmpty()) {
          sendEmptied(page, sight.send());
          visit.looks(sight.name() + "-refused");
        }
      }
    }
  }

  private static void sendEmptied(Page page, String button) {
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    page.evaluate(
        "document.querySelectorAll('main input[type=text]').forEach(one => one.value = '')");
    page.locator(button).first().click();
    assertThat(page.locator(".govuk-error-summary")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(names = {"DESKTOP", "PHONE", "ZOOMED"})
  void theDeskFitsAndIsAccessibleInEachOfItsStates(Device device) {
    try (Visit visit = Visit.of(browser, suite, "dsl", device)) {
      Page desk = visit.open(RunningSuite.SAFEGUARDING, "/desk");
      assertThat(desk.locator("#live-state")).hasText("Live.");
      desk.locator(".desk-mark button").click();
      Recorded news = raise(Children.next(), "weapon");
      assertThat(desk.locator("[data-reference='" + news.reference() + "']"))
          .containsText("New since you looked");
      visit.looks("desk-news");
      desk.locator("label[for='sound']").click();
      desk.keyboard().press("F2");
      visit.looks("desk-covered");
      desk.keyboard().press("F2");
      desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(desk.locator("#leave")).isHidden();
      assertThat(desk.locator(".desk-paper")).isVisible();
      visit.looks("desk-print");
      desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      desk.locator("[data-reference='" + news.reference() + "'] form button").click();
      assertThat(desk.locator(".govuk-notification-banner--success")).isVisible();
      visit.looks("desk-taken");
    }
  }

  @Test
  void everythingOnTheDeskIsReachedByKeyboard() {
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page desk = visit.open(RunningSuite.SAFEGUARDING, "/desk");
      assertThat(desk.locator("#live-state")).hasText("Live.");
      visit.tabTo("#leave button");
      visit.tabTo("#cover");
      visit.tabTo("#sound");
      visit.tabTo(".desk-mark button");
      visit.tabTo("#urgent .desk-row:first-child a");
      visit.tabTo("#urgent .desk-row:first-child button");
    }
  }

  private Recorded raise(DemoPupil child, String category) {
    Recorded recorded =
        Recorded.by(
            suite.as("teacher"), Person.concern(child.id(), category, "What the child said."));
    await().atMost(Duration.ofSeconds(20)).until(recorded::isAlerted);
    return recorded;
  }
}
