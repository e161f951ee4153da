package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantern.journeys.Visit.Device;

/**
 * Every page of safeguarding-service as it opens, and as it refuses what is sent empty: it fits a
 * phone and a window at 400 % zoom, and breaks no rule of accessibility. A picture of each is left
 * to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SafeguardingPagesJourney {
  private static final String TYPED =
      "main input:not([type=hidden]):not([type=checkbox]):not([type=radio])";
  private static final String TRUST = "?schoolId=00000000-0000-0000-0000-000000000000";
  private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

  private final RunningSuite suite;
  private final Browser browser;
  private final BusyDesk busy;
  private final Map<String, Visit> signedIn = new HashMap<>();

  SafeguardingPagesJourney(RunningSuite suite, Browser browser, BusyDesk busy) {
    this.suite = suite;
    this.browser = browser;
    this.busy = busy;
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

  static Stream<Sight> ofTheDesk() {
    return Stream.of(
        new Sight("desk", "dsl", "/desk"),
        new Sight("desk-empty", "dsl-b", "/desk"),
        new Sight("desk-trust", "trust-lead", "/desk"),
        new Sight("desk-head", "head", "/desk"),
        new Sight("desk-handed", "deputy", "/desk"),
        new Sight("desk-not-yours", "teacher", "/desk"),
        new Sight("oversight", "trust-lead", "/oversight"),
        new Sight("away", "dsl", "/away"));
  }

  static Stream<Sight> ofAnAlert() {
    return Stream.of(
        new Sight("alert", "dsl", "/alerts/{alert}", "#item-called form button"),
        new Sight("alert-as-trust", "trust-lead", "/alerts/{alert}"),
        new Sight("alert-joined", "dsl", "/alerts/{joined}"),
        new Sight("alert-today", "dsl", "/alerts/{today}"),
        new Sight("alert-mine", "dsl", "/alerts/{mine}"),
        new Sight("alert-handed", "dsl", "/alerts/{handed}"),
        new Sight("alert-handed-to-me", "deputy", "/alerts/{handed}"),
        new Sight("alert-unreadable", "dsl", "/alerts/{unreadable}"),
        new Sight("alert-about-an-adult", "head", "/alerts/{adult}"),
        new Sight("alert-drill", "dsl", "/alerts/{drill}"),
        new Sight("alert-not-there", "dsl", "/alerts/" + NOBODYS),
        new Sight("alert-take", "dsl", "{take}"),
        new Sight("alert-take-by-another", "deputy", "{take}"),
        new Sight("alert-take-late", "dsl", "{take-late}"),
        new Sight("alert-take-drill", "dsl", "{take-drill}"),
        new Sight("hand-over", "dsl", "/alerts/{mine}/hand-over", "main form button"),
        new Sight("hand-over-too-early", "dsl", "/alerts/{alert}/hand-over"),
        new Sight("hand-over-to-nobody", "head", "/alerts/{adult-taken}/hand-over"),
        new Sight(
            "correction",
            "dsl",
            "/alerts/{mine}/actions/{action}/correct",
            "main form[action$='/correct'] button"));
  }

  static Stream<Sight> ofArrangements() {
    return Stream.of(
        new Sight("drills", "trust-lead", "/drills", "main form button"),
        new Sight("drills-running", "dsl", "/drills", "main form button"),
        new Sight("channels", "dsl", "/settings/channels", "form[action*='/addresses/'] button"),
        new Sight("channels-trust", "operator", "/settings/channels"),
        new Sight("duty", "dsl", "/duty", "form[action^='/duty/closure'] button"),
        new Sight("duty-trust", "trust-lead", "/duty" + TRUST),
        new Sight("policy", "dsl", "/settings/policy", "main form[method='post'] button"),
        new Sight(
            "policy-trust",
            "trust-lead",
            "/settings/policy" + TRUST,
            "main form[method='post'] button"));
  }

  @AfterAll
  void closeTheWindows() {
    signedIn.values().forEach(Visit::close);
  }

  @ParameterizedTest
  @MethodSource({"ofTheDesk", "ofAnAlert", "ofArrangements"})
  void aPageFitsAndIsAccessible(Sight sight) {
    String path = busy.path(sight.path());
    Visit visit = signedIn.computeIfAbsent(sight.login(), this::visit);
    for (Device opened : new Device[] {Device.DESKTOP, Device.PHONE}) {
      visit.resize(opened);
      Page page = visit.open(RunningSuite.SAFEGUARDING, path);
      assertThat(page.url()).as("nobody is sent elsewhere").endsWith(path);
      visit.looks(sight.name());
    }
    visit.resize(Device.ZOOMED); // who zooms does it on the page that is open
    visit.looks(sight.name());
    if (!sight.send().isEmpty()) {
      sendEmptied(visit.page(), sight.send());
      visit.looksAtEachSize(sight.name() + "-refused");
    }
  }

  private Visit visit(String login) {
    return Visit.of(browser, suite, login, Device.DESKTOP);
  }

  private static void sendEmptied(Page page, String button) {
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    page.evaluate("document.querySelectorAll('" + TYPED + "').forEach(one => one.value = '')");
    page.locator(button).first().click();
    assertThat(page.locator(".govuk-error-summary")).isVisible();
  }
}
