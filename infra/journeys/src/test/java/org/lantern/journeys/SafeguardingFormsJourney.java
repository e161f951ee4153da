package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.journeys.Visit.Device;

/**
 * The forms of safeguarding-service as they answer what somebody typed: they ask for more, refuse,
 * or say what was done, in a window of each size. A picture of each is left to be looked at, and
 * everything that was set is taken away again.
 */
abstract class SafeguardingFormsJourney {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String NOT_SENT = "alert_history where kind = 'notice-failed'";
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final RunningSuite suite;
  private final Browser browser;
  private final BusyDesk busy;

  SafeguardingFormsJourney(RunningSuite suite, Browser browser, BusyDesk busy) {
    this.suite = suite;
    this.browser = browser;
    this.busy = busy;
  }

  @Test
  void anAddressOfMyOwnWaitsForItsCode() {
    String mailbox = "a.rather.long.name.at.home@mail.example.org";
    try (Visit visit = Visit.of(browser, suite, "deputy", Device.DESKTOP)) {
      Page page = visit.open(RunningSuite.SAFEGUARDING, "/settings/channels");
      page.locator("#mailbox").fill(mailbox);
      press(page, "form:has(#mailbox) button");
      assertThat(told(page)).containsText("A code was sent there");
      visit.looksAtEachSize("channels-code");
      page.locator("#mailbox-code").fill("000000");
      press(page, "form:has(#mailbox-code) button");
      assertThat(page.locator(".govuk-error-summary")).containsText("not the code");
      visit.looksAtEachSize("channels-code-wrong");
      page.locator("#mailbox-code").fill(codeSentTo(mailbox));
      press(page, "form:has(#mailbox-code) button");
      assertThat(told(page)).containsText("Proven");
      visit.looksAtEachSize("channels-proven");
      press(page, "form[action$='/addresses/mailbox/removal'] button");
      assertThat(told(page)).containsText("Removed");
    }
  }

  @Test
  void aChannelThatFailsAndALaneThatIsInTroubleAreSaid() {
    String hook = "[id='webhook-" + DemoSchool.A.id() + "']";
    Rows rows = suite.rows(RunningSuite.SAFEGUARDING);
    try (Visit visit = Visit.of(browser, suite, "dsl", Device.DESKTOP)) {
      Page page = visit.open(RunningSuite.SAFEGUARDING, "/settings/channels");
      page.locator(hook).fill("http://192.168.1.20/lantern");
      press(page, "form:has(" + hook + ") button");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      visit.looksAtEachSize("channels-hook-refused");
      page.locator(hook).fill("http://localhost:9/nobody-listens");
      press(page, "form:has(" + hook + ") button");
      assertThat(told(page)).containsText("It is shown this once");
      visit.looksAtEachSize("channels-secret");
      press(page, "form[action*='/webhook/test'] button");
      assertThat(told(page)).containsText("was not taken");
      visit.looksAtEachSize("channels-failing");
      String alert = busy.raise(Children.next(), "weapon").alertId();
      await().atMost(SOON).until(() -> rows.count(NOT_SENT + " and alert_id = ?::uuid", alert) > 0);
      visit.open(RunningSuite.SAFEGUARDING, "/alerts/" + alert);
      assertThat(page.locator("#happened + ol")).containsText("by webhook of the school");
      visit.looksAtEachSize("alert-not-sent");
      rows.change(
          "insert into lane_alarm (id, kind, topic, reason, first_at, last_at, next_attempt_at)"
              + " values (gen_random_uuid(), 'quarantined', 'lantern.disclosure.urgent.v1',"
              + " 'not-json', lantern_now(), lantern_now(), lantern_now())");
      visit.open(RunningSuite.SAFEGUARDING, "/desk");
      assertThat(page.locator(".desk-trouble")).hasCount(2);
      visit.looksAtEachSize("desk-trouble");
      visit.open(RunningSuite.SAFEGUARDING, "/settings/channels");
      press(page, "form[action$='/webhook/removal'] button");
      assertThat(told(page)).containsText("Removed");
    } finally {
      rows.change("delete from lane_alarm where reason = 'not-json'");
      rows.change("delete from hook where school_id = ?::uuid", DemoSchool.A.id());
    }
  }

  @Test
  void aTurnAndCoverAreRefusedAndKept() {
    try (Visit visit = Visit.of(browser, suite, "dsl-b", Device.DESKTOP)) {
      Page page = visit.open(RunningSuite.SAFEGUARDING, "/duty");
      open(page, "Add a turn");
      page.locator("#starts").fill("16:30");
      page.locator("label[for='day-1']").click();
      press(page, "form[action^='/duty/turn'] button");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      visit.looksAtEachSize("duty-turn-refused");
      choose(page, "#who");
      page.locator("#ends").fill("08:00");
      press(page, "form[action^='/duty/turn'] button");
      assertThat(told(page)).isVisible();
      open(page, "Add cover");
      choose(page, "#covers");
      press(page, "form[action^='/duty/cover'] button");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      visit.looksAtEachSize("duty-cover-refused");
      page.locator("#from").fill("2031-02-17T08:00");
      page.locator("#until").fill("2031-02-21T08:00");
      press(page, "form[action^='/duty/cover'] button");
      assertThat(told(page)).isVisible();
      visit.looksAtEachSize("duty-saved");
      open(page, "Take turns week by week");
      page.locator("#weeks").fill("7");
      press(page, "form[action^='/duty/weeks'] button");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      visit.looksAtEachSize("duty-weeks-refused");
      open(page, "Add days");
      page.locator("#name").fill("Training day");
      outdate(page);
      press(page, "form[action^='/duty/closure'] button");
      assertThat(page.locator(".govuk-error-summary")).containsText("Somebody changed the plan");
      visit.looksAtEachSize("duty-moved");
      press(page, "form[action*='/duty/cover/0/removal'] button");
      press(page, "form[action*='/duty/turn/0/removal'] button");
      assertThat(page.locator("main")).containsText("No cover is entered.");
    }
  }

  @Test
  void aPolicyOfASchoolIsSavedAndWhatWasChangedMeanwhileIsSaid() {
    try (Visit visit = Visit.of(browser, suite, "dsl-b", Device.DESKTOP)) {
      Page page = visit.open(RunningSuite.SAFEGUARDING, "/settings/policy");
      page.locator("#inSchool-0-minutes").fill("7");
      press(page, "form[action^='/settings/policy?'] button");
      assertThat(told(page)).containsText("It holds for alerts");
      visit.looksAtEachSize("policy-saved");
      outdate(page);
      press(page, "form[action^='/settings/policy?'] button");
      assertThat(page.locator(".govuk-error-summary")).containsText("Somebody changed the plan");
      visit.looksAtEachSize("policy-moved");
      press(page, "form[action^='/settings/policy/removal'] button");
      assertThat(told(page)).isVisible();
    }
  }

  private String codeSentTo(String mailbox) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                suite.backing().mails().stream()
                    .filter(mail -> mail.to().contains(mailbox))
                    .map(Mail::text)
                    .map(CODE::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElse(""),
            code -> !code.isEmpty());
  }

  private static Locator told(Page page) {
    return page.locator(".govuk-notification-banner");
  }

  private static void press(Page page, String button) {
    page.locator(button).first().click();
    page.waitForLoadState();
  }

  private static void open(Page page, String summary) {
    Locator details = page.locator("details", new Page.LocatorOptions().setHasText(summary));
    details.first().evaluate("it => it.open = true");
  }

  /** Takes the first who can be chosen. */
  private static void choose(Page page, String select) {
    page.locator(select).evaluate("it => it.selectedIndex = 1");
  }

  /** As if somebody else had saved since the page was opened. */
  private static void outdate(Page page) {
    page.evaluate("document.querySelectorAll('[name=read]').forEach(it => it.value = 0)");
  }
}
