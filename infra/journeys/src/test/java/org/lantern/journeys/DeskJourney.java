package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.journeys.Visit.Device;

/** A safeguarding lead has the desk open, and believes what it says. */
abstract class DeskJourney {
  private final RunningSuite suite;
  private final Browser browser;
  private final List<Visit> visits = new ArrayList<>();

  DeskJourney(RunningSuite suite, Browser browser) {
    this.suite = suite;
    this.browser = browser;
  }

  @AfterEach
  void closeTheWindows() {
    visits.forEach(Visit::close);
    visits.clear();
  }

  @Test
  void anAlertAppearsOnAnOpenDeskInUnderTwoSeconds() {
    Page desk = liveDesk(Device.DESKTOP);
    assertThat(row(desk, raise("weapon"))).isVisible();
    long start = System.nanoTime();
    String reference = raise("weapon");
    assertThat(row(desk, reference)).isVisible();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(desk.locator("#live-region")).containsText(reference);
    assertThat(desk).hasTitle(Pattern.compile("^\\(\\d+\\) Safeguarding desk.*"));
  }

  @Test
  void whatNobodyHasAcknowledgedStandsFirst() {
    Page desk = liveDesk(Device.DESKTOP);
    String taken = raise("weapon");
    String today = raise("self-harm");
    String urgent = raise("weapon");
    assertThat(row(desk, urgent)).isVisible();
    acknowledge(desk, taken);
    List<String> order = order(desk, List.of(taken, today, urgent));
    assertThat(order).containsExactly(urgent, today, taken);
    desk.reload();
    assertThat(order(desk, order)).isEqualTo(order);
  }

  @Test
  void oneStepAcknowledgesAndEveryOpenDeskShowsWhoDidIt() {
    Page other = liveDesk(Device.DESKTOP);
    Page desk = visit("deputy", Device.PHONE).open(RunningSuite.SAFEGUARDING, "/desk");
    String reference = raise("weapon");
    assertThat(row(other, reference)).isVisible();
    acknowledge(desk, reference);
    assertThat(other.locator("#acknowledged " + selector(reference)))
        .containsText("Acknowledged by");
    assertThat(row(other, reference).locator("button")).hasCount(0);
  }

  @Test
  void oneStepAcknowledgesWithoutScriptsToo() {
    String reference = arrived(raise("weapon"));
    Visit visit = visit("dsl", Device.PHONE_WITHOUT_SCRIPTS);
    Page desk = visit.open(RunningSuite.SAFEGUARDING, "/desk");
    acknowledge(desk, reference);
    visit.fitsTheWindow();
  }

  @Test
  void theDeskSaysThatItIsNotLiveAndRecovers() {
    Visit visit = visit("dsl", Device.PHONE);
    Page desk = live(visit);
    Locator notLive = desk.locator("#not-live");
    suite.service(RunningSuite.SAFEGUARDING).kill();
    String reference;
    try {
      assertThat(notLive).isVisible(within(Duration.ofSeconds(15)));
      assertThat(notLive).containsText("Not live since");
      visit.looks("desk-not-live");
      reference = raise("weapon");
    } finally {
      suite.service(RunningSuite.SAFEGUARDING).start();
    }
    assertThat(notLive)
        .isHidden(
            new LocatorAssertions.IsHiddenOptions().setTimeout(Duration.ofSeconds(30).toMillis()));
    assertThat(desk.locator("#live-state")).hasText("Live.");
    assertThat(row(desk, reference)).isVisible(within(Duration.ofSeconds(30)));
  }

  @Test
  void theAgeOfAnAlertTicks() {
    String reference = arrived(raise("weapon"));
    Visit visit = visit("dsl", Device.DESKTOP);
    visit.page().clock().install();
    Page desk = live(visit);
    Locator age = row(desk, reference).locator("time");
    assertThat(age).hasText("less than a minute");
    desk.clock().fastForward("02:30");
    assertThat(age).hasText(Pattern.compile("[23] minutes"));
  }

  @Test
  void theLeadOfAnotherSchoolSeesNothing() {
    String reference = arrived(raise("weapon"));
    Page mine = visit("dsl", Device.DESKTOP).open(RunningSuite.SAFEGUARDING, "/desk");
    String address = row(mine, reference).locator("a").getAttribute("href");
    Visit visit = visit("dsl-b", Device.DESKTOP);
    Page theirs = live(visit);
    assertThat(theirs.locator(".desk-row")).hasCount(0);
    assertThat(theirs.locator("#urgent-empty")).isVisible();
    assertThat(visit.answer(RunningSuite.SAFEGUARDING, address).status()).isEqualTo(404);
    assertThat(theirs.locator("body")).not().containsText(pupil().path("name").asText());
  }

  @Test
  void aTeacherHasNoDesk() {
    arrived(raise("weapon"));
    Visit visit = visit("teacher", Device.PHONE);
    Page page = visit.open(RunningSuite.SAFEGUARDING, "/desk");
    assertThat(page.locator("h1")).hasText("You cannot do this");
    assertThat(page.locator("#desk")).hasCount(0);
    assertThat(visit.answer(RunningSuite.SAFEGUARDING, "/desk").status()).isEqualTo(403);
    visit.isAccessible();
  }

  @Test
  void anEmptyAndAFullDeskAreAccessible() {
    Visit empty = visit("dsl-b", Device.PHONE);
    live(empty);
    empty.isAccessible();
    empty.fitsTheWindow();
    Visit full = visit("dsl", Device.PHONE);
    Page desk = live(full);
    acknowledge(desk, seen(desk, raise("weapon")));
    seen(desk, raise("self-harm"));
    String urgent = seen(desk, raise("weapon"));
    full.isAccessible();
    full.fitsTheWindow();
    row(desk, urgent).locator("a").click();
    assertThat(desk.locator("h1")).containsText(pupil().path("name").asText());
    full.isAccessible();
    full.fitsTheWindow();
  }

  private Visit visit(String login, Device device) {
    Visit visit = Visit.of(browser, suite, login, device);
    visits.add(visit);
    return visit;
  }

  private Page liveDesk(Device device) {
    return live(visit("dsl", device));
  }

  private static Page live(Visit visit) {
    Page desk = visit.open(RunningSuite.SAFEGUARDING, "/desk");
    assertThat(desk.locator("#live-state")).hasText("Live.");
    return desk;
  }

  /** Presses the button of one row; the desk then says who acknowledged it. */
  private static void acknowledge(Page desk, String reference) {
    row(desk, reference).locator("button").click();
    assertThat(desk.locator(".govuk-notification-banner--success")).containsText(reference);
    assertThat(desk.locator("#mine " + selector(reference))).isVisible();
  }

  private static String seen(Page desk, String reference) {
    assertThat(row(desk, reference)).isVisible();
    return reference;
  }

  private static Locator row(Page desk, String reference) {
    return desk.locator(selector(reference));
  }

  private static String selector(String reference) {
    return "[data-reference='" + reference + "']";
  }

  private static List<String> order(Page desk, List<String> wanted) {
    for (String reference : wanted) {
      assertThat(row(desk, reference)).isVisible();
    }
    return desk.locator(".desk-row").all().stream()
        .map(row -> row.getAttribute("data-reference"))
        .filter(wanted::contains)
        .toList();
  }

  private static LocatorAssertions.IsVisibleOptions within(Duration patience) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(patience.toMillis());
  }

  /** Waits until the alert is there, for a page that will not change by itself. */
  private String arrived(String reference) {
    Person dsl = suite.as("dsl");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            dsl.all(RunningSuite.SAFEGUARDING, "/api/alerts?state=open").stream()
                .anyMatch(alert -> alert.path("reference").asText().equals(reference)));
    return reference;
  }

  private JsonNode pupil() {
    return suite.as("teacher").pupils("a", 50).get(11);
  }

  /** A teacher records it; its reference. */
  private String raise(String category) {
    Answer answer =
        suite
            .as("teacher")
            .record(
                Person.concern(
                    UUID.fromString(pupil().path("id").asText()),
                    category,
                    "What the child said."));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("reference").asText();
  }
}
