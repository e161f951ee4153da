package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.journeys.Visit.Device;

/**
 * The desk and an alert in the states that somebody brings about at them, in a window of each size:
 * news, names covered, on paper, taken on. A picture of each is left to be looked at.
 */
abstract class DeskStatesJourney {
  private final RunningSuite suite;
  private final Browser browser;
  private final BusyDesk busy;

  DeskStatesJourney(RunningSuite suite, Browser browser, BusyDesk busy) {
    this.suite = suite;
    this.browser = browser;
    this.busy = busy;
  }

  @BeforeEach
  void thereIsSomethingToSee() {
    busy.path("{alert}");
  }

  @Test
  void theDeskFitsAndIsAccessibleInEachOfItsStates() {
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page desk = live(visit);
      desk.locator(".desk-mark button").click();
      Recorded news = busy.raise(Children.next(), "weapon");
      String row = "[data-reference='" + news.reference() + "']";
      assertThat(desk.locator(row)).containsText("New since you looked");
      visit.looksAtEachSize("desk-news");
      desk.locator("label[for='sound']").click();
      desk.keyboard().press("F2");
      visit.looksAtEachSize("desk-covered");
      desk.keyboard().press("F2");
      desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(desk.locator("#leave")).isHidden();
      assertThat(desk.locator(".desk-paper")).isVisible();
      visit.looksAtEachSize("desk-print");
      desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      desk.locator(row + " form button").click();
      assertThat(desk.locator(".govuk-notification-banner--success")).isVisible();
      visit.looksAtEachSize("desk-taken");
    }
  }

  @Test
  void anAlertFitsAndIsAccessibleCoveredAndOnPaper() {
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page alert = visit.open(RunningSuite.SAFEGUARDING, busy.path("/alerts/{mine}"));
      alert.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(alert.locator("#leave")).isHidden();
      assertThat(alert.locator(".desk-paper")).isVisible();
      visit.looksAtEachSize("alert-print");
      alert.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      alert.keyboard().press("F2");
      assertThat(alert.locator("h1 .desk-private")).isHidden();
      visit.looksAtEachSize("alert-covered");
      alert.keyboard().press("F2");
    }
  }

  @Test
  void aLinkWorksOnceAndSaysSo() {
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      String link = busy.path("{take-once}");
      Page page = visit.open(RunningSuite.SAFEGUARDING, link);
      page.locator("main form button").click();
      assertThat(page.locator("main")).containsText("Acknowledged by Deborah Quillfeather");
      visit.looksAtEachSize("alert-taken-by-link");
      visit.open(RunningSuite.SAFEGUARDING, link);
      assertThat(page.locator("main")).containsText("This link does not work any more");
      visit.looksAtEachSize("alert-take-spent");
    }
  }

  @Test
  void everythingOnTheDeskIsReachedByKeyboard() {
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      live(visit);
      visit.tabTo("#leave button");
      visit.tabTo("#cover");
      visit.tabTo("#sound");
      visit.tabTo(".desk-mark button");
      visit.tabTo("#urgent .desk-row:first-child a");
      visit.tabTo("#urgent .desk-row:first-child button");
    }
  }

  private static Page live(Visit visit) {
    Page desk = visit.open(RunningSuite.SAFEGUARDING, "/desk");
    assertThat(desk.locator("#live-state")).hasText("Live.");
    return desk;
  }
}
