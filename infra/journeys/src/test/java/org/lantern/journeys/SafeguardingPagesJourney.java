package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
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
  private final RunningSuite suite;
  private final Browser browser;
  private String alert = "";

  SafeguardingPagesJourney(RunningSuite suite, Browser browser) {
    this.suite = suite;
    this.browser = browser;
  }

  /**
   * A page as somebody opens it.
   *
   * @param name of its picture
   */
  record Sight(String name, String login, String path) {
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
        new Sight("channels", "dsl", "/settings/channels"),
        new Sight("channels-trust", "operator", "/settings/channels"),
        new Sight("duty", "dsl", "/duty"),
        new Sight("policy", "dsl", "/settings/policy"),
        new Sight("policy-trust", "trust-lead", "/settings/policy"),
        new Sight("oversight", "trust-lead", "/oversight"),
        new Sight("away", "dsl", "/away"));
  }

  /** A desk on which everything stands that can. */
  @BeforeEach
  void aBusyDesk() {
    if (!alert.isEmpty()) {
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
    alert = overdue.alertId();
  }

  @ParameterizedTest
  @MethodSource("sights")
  void aPageFitsAndIsAccessible(Sight sight) {
    String path = sight.path().replace("{alert}", alert);
    try (Visit visit = Visit.of(browser, suite, sight.login(), Device.DESKTOP)) {
      for (Device device : new Device[] {Device.DESKTOP, Device.PHONE, Device.ZOOMED}) {
        visit.resize(device);
        Page page = visit.open(RunningSuite.SAFEGUARDING, path);
        assertThat(page.url()).as("nobody is sent elsewhere").endsWith(path);
        visit.looks(sight.name());
      }
    }
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
