package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.journeys.Visit.Device;

/** Two safeguarding leads of a school, each at a desk of another instance, and a cable between. */
abstract class TwoDesksJourney {
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration NOTICED = Duration.ofSeconds(15);

  private static final Pattern JOINS = Pattern.compile("desk-row--joins");

  private final RunningSuite suite;
  private final Browser browser;

  TwoDesksJourney(RunningSuite suite, Browser browser) {
    this.suite = suite;
    this.browser = browser;
  }

  @Test
  void whatOneAcknowledgesTheOtherSeesWithinASecond() {
    String second = suite.another(RunningSuite.SAFEGUARDING);
    try (Visit hers = Visit.of(browser, suite, "dsl", Device.DESKTOP);
        Visit his = Visit.of(browser, suite, "deputy", Device.DESKTOP)) {
      Page desk = live(hers.open(RunningSuite.SAFEGUARDING, "/desk"));
      Page other = live(his.open(second, "/desk"));
      settle(desk, other, raise(Children.next()));
      for (int time = 0; time < 3; time++) {
        String reference = raise(Children.next());
        assertThat(row(desk, reference)).isVisible();
        assertThat(row(other, reference)).isVisible();
        String taken = "#acknowledged " + selector(reference);
        long start = System.nanoTime();
        desk.evaluate(
            "it => document.querySelector(it + ' form').requestSubmit()", selector(reference));
        other.waitForFunction("it => document.querySelector(it)", taken);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isLessThan(A_SECOND);
        assertThat(other.locator(taken)).containsText("Acknowledged by Deborah Quillfeather");
        assertThat(other.locator("#live-region")).containsText("Acknowledged: " + reference);
        live(desk);
        assertThat(desk.locator("#mine " + selector(reference))).isVisible();
      }
    }
  }

  @Test
  void aDeskWhoseCableIsPulledSaysSoAndLosesNothing() {
    try (Cable cable = Cable.to(suite.service(RunningSuite.SAFEGUARDING).url());
        Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      visit.open(RunningSuite.SAFEGUARDING, "/desk");
      Page desk = live(visit.openBy(cable, "/desk"));
      String before = raise(Children.next());
      assertThat(row(desk, before)).isVisible();

      long start = System.nanoTime();
      cable.pull();
      String open = raise(Children.next());
      String taken = raise(Children.next());
      desk.waitForFunction("() => !document.getElementById('not-live').hidden");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NOTICED);
      assertThat(desk.locator("#live-state")).hasText("Not live.");
      acknowledge("deputy", before);
      acknowledge("deputy", taken);

      cable.putBack();
      assertThat(desk.locator("#live-state"))
          .hasText("Live.", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
      assertThat(desk.locator("#urgent " + selector(open))).isVisible();
      assertThat(desk.locator("#acknowledged " + selector(before))).isVisible();
      assertThat(desk.locator("#urgent " + selector(taken))).hasCount(0);
      desk.reload();
      assertThat(desk.locator("#urgent " + selector(open))).isVisible();
    }
  }

  @Test
  void alertsAboutTheSamePupilAndFamilyStandTogetherAsTheyComeAndAfterLoading() {
    List<DemoPupil> family = Children.nextTwoOfAFamily();
    DemoPupil child = family.getFirst();
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page desk = live(visit.open(RunningSuite.SAFEGUARDING, "/desk"));
      String first = raise(child);
      assertThat(row(desk, first)).isVisible();
      String between = raise(Children.next());
      assertThat(row(desk, between)).isVisible();
      String again = raise(child);
      assertThat(row(desk, again)).isVisible();
      assertThat(row(desk, first)).containsText("One of 2 here about the same pupil");
      assertThat(ofTheFamily(desk, first)).isHidden();
      String sibling = raise(family.getLast());
      assertThat(ofTheFamily(desk, sibling)).isVisible();
      assertThat(ofTheFamily(desk, first)).isVisible();
      assertThat(ofTheFamily(desk, between)).isHidden();
      assertThat(row(desk, first)).not().hasClass(JOINS);
      assertThat(row(desk, sibling)).hasClass(JOINS);
      List<String> order = order(desk, List.of(first, again, sibling, between));
      assertThat(order).containsExactly(first, again, sibling, between);
      desk.reload();
      assertThat(order(desk, order)).isEqualTo(order);
      assertThat(ofTheFamily(desk, sibling)).isVisible();
      assertThat(row(desk, again)).containsText("One of 2 here about the same pupil");
    }
  }

  @Test
  void whatIsNewSinceALookIsCountedAsItComesAndNothingIsHiddenByTheMark() {
    try (Visit visit = Visit.of(browser, suite, "deputy", Device.DESKTOP)) {
      Page desk = live(visit.open(RunningSuite.SAFEGUARDING, "/desk"));
      mark(desk);
      Locator news = desk.locator("[data-count='news']");
      assertThat(news).hasText("0");
      String reference = raise(Children.next());
      assertThat(row(desk, reference)).containsText("New since you looked");
      assertThat(news).hasText("1");
      mark(desk);
      assertThat(news).hasText("0");
      assertThat(row(desk, reference)).isVisible();
      assertThat(row(desk, reference)).not().containsText("since you looked");
    }
  }

  @Test
  void aSoundIsHeardOnlyByThoseWhoChoseItAndTheBrowserRemembers() {
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      visit
          .page()
          .addInitScript(
              "window.tones = 0; const start = OscillatorNode.prototype.start;"
                  + " OscillatorNode.prototype.start = function (...at)"
                  + " { window.tones++; return start.apply(this, at) }");
      Page desk = live(visit.open(RunningSuite.SAFEGUARDING, "/desk"));
      assertThat(row(desk, raise(Children.next()))).isVisible();
      assertThat(desk.evaluate("window.tones")).isEqualTo(0);
      desk.locator("label[for='sound']").click();
      desk.waitForFunction("() => window.tones > 0");
      Object tried = desk.evaluate("window.tones");
      assertThat(row(desk, raise(Children.next()))).isVisible();
      desk.waitForFunction("tried => window.tones > tried", tried);
      live(desk).reload();
      assertThat(desk.locator("#sound")).isChecked();
    }
  }

  @Test
  void aKeyCoversTheNamesUntilItIsPressedAgain() {
    String reference = raise(Children.next());
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page desk = live(visit.open(RunningSuite.SAFEGUARDING, "/desk"));
      Locator name = row(desk, reference).locator("a .desk-private");
      assertThat(name).isVisible();
      desk.keyboard().press("F2");
      assertThat(name).isHidden();
      assertThat(desk.locator("#covered")).containsText("covered");
      visit.isAccessible();
      String late = raise(Children.next());
      assertThat(row(desk, late)).isVisible();
      assertThat(row(desk, late).locator("a .desk-private")).isHidden();
      desk.reload();
      assertThat(name).isHidden();
      desk.keyboard().press("F2");
      assertThat(name).isVisible();
    }
  }

  @Test
  void theSameKeysCoverAndLeaveAnAlert() {
    DemoPupil child = Children.next();
    String reference = raise(child);
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page page = live(visit.open(RunningSuite.SAFEGUARDING, "/desk"));
      row(page, reference).locator("a").first().click();
      page.waitForURL("**/alerts/*");
      Locator told = page.locator(".desk-narrative").first();
      assertThat(told).isVisible();
      page.keyboard().press("F2");
      assertThat(told).isHidden();
      assertThat(page.locator("h1 .desk-private")).isHidden();
      page.keyboard().press("F2");
      assertThat(told).isVisible();
      for (int time = 0; time < 3; time++) {
        page.keyboard().press("Escape");
      }
      page.waitForURL("**/away");
      page.goBack();
      assertThat(page.locator("body")).not().containsText(child.familyName());
    }
  }

  @Test
  void threeTimesEscapeLeavesThePageAndNoWayLeadsBack() {
    DemoPupil child = Children.next();
    String reference = raise(child);
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page page = live(visit.open(RunningSuite.SAFEGUARDING, "/desk"));
      assertThat(row(page, reference)).containsText(child.familyName());
      for (int time = 0; time < 3; time++) {
        page.keyboard().press("Escape");
      }
      page.waitForURL("**/away");
      assertThat(page).hasTitle("Useful links");
      assertThat(page.locator("body")).not().containsText("Lantern");
      visit.isAccessible();
      for (int back = 0; back < 3; back++) {
        page.goBack();
        assertThat(page.locator("body")).not().containsText(child.familyName());
        assertThat(page.locator("body")).not().containsText(reference);
      }
    }
  }

  @Test
  void theWayOutWorksWithoutScriptsToo() {
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.PHONE_WITHOUT_SCRIPTS)) {
      Page page = visit.open(RunningSuite.SAFEGUARDING, "/desk");
      page.locator("#leave button").click();
      page.waitForURL("**/away");
      visit.fitsTheWindow();
      assertThat(visit.answer(RunningSuite.SAFEGUARDING, "/desk").url())
          .startsWith(suite.backing().addresses().issuer());
    }
  }

  private static void mark(Page desk) {
    desk.locator(".desk-mark button").click();
    live(desk);
  }

  private static Page live(Page desk) {
    assertThat(desk.locator("#live-state")).hasText("Live.");
    return desk;
  }

  /** Both desks have shown something: what is measured next is not their first time. */
  private static void settle(Page desk, Page other, String reference) {
    assertThat(row(desk, reference)).isVisible();
    assertThat(row(other, reference)).isVisible();
  }

  private static Locator ofTheFamily(Page desk, String reference) {
    return row(desk, reference).getByText("Another child of the same family is here too");
  }

  private static Locator row(Page desk, String reference) {
    return desk.locator(selector(reference));
  }

  private static String selector(String reference) {
    return "[data-reference='" + reference + "']";
  }

  private static List<String> order(Page desk, List<String> wanted) {
    return desk.locator(".desk-row").all().stream()
        .map(row -> row.getAttribute("data-reference"))
        .filter(wanted::contains)
        .toList();
  }

  private void acknowledge(String login, String reference) {
    Recorded recorded = new Recorded(suite, concernOf(reference), reference);
    assertThat(recorded.acknowledgedBy(suite.as(login)).status()).isEqualTo(200);
  }

  private String concernOf(String reference) {
    return suite
        .rows(RunningSuite.SAFEGUARDING)
        .list("select concern_id from alert where reference = ?", reference)
        .getFirst();
  }

  /** A teacher records it, and it has arrived; its reference. */
  private String raise(DemoPupil child) {
    Recorded recorded =
        Recorded.by(
            suite.as("teacher"), Person.concern(child.id(), "weapon", "What the child said."));
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(recorded::isAlerted);
    return recorded.reference();
  }
}
