package org.lantern.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.journeys.Visit.Device;

/**
 * A teacher writes a concern down: fast, by whatever means they have, and nothing typed is lost.
 */
abstract class LogPageJourney {
  private static final String NARRATIVE = "The marmalade jar at home, she said, hides the belt.";
  private static final double KEY_MS = 333;
  private static final Pattern RECEIPT = Pattern.compile(".*/log/receipts/[0-9a-f-]{36}$");

  private final RunningSuite suite;
  private final Browser browser;
  private final List<Visit> visits = new ArrayList<>();

  LogPageJourney(RunningSuite suite, Browser browser) {
    this.suite = suite;
    this.browser = browser;
  }

  @AfterEach
  void whatWasWrittenNeverStoodInAnAddressAndNothingIsLeftForTheNext() throws SQLException {
    for (Visit visit : visits) {
      assertThat(visit.addresses()).isNotEmpty().noneMatch(it -> it.contains("marmalade"));
      visit.close();
    }
    visits.clear();
    try (Connection work = suite.suite().database(RunningSuite.CONCERN).asWork();
        Statement statement = work.createStatement()) {
      statement.execute("set lantern.work = 'on'");
      statement.execute("delete from draft");
    }
  }

  /** Somebody who writes three keys a second, and answers what the page needs and nothing else. */
  @Test
  void aConcernIsRecordedByKeyboardAloneOnAPhoneInAMinuteAndFewSteps() throws SQLException {
    JsonNode pupil = pupil(0);
    Visit visit = visit(Device.PHONE);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    visit.fitsTheWindow();
    Instant began = Instant.now();
    List<String> used = new ArrayList<>();
    write(visit, used, "#query", pupil.path("name").asText());
    assertThat(found(page, pupil)).isVisible();
    press(visit, used, "#pupils input", "Space");
    write(visit, used, "#category", "Pressure");
    write(visit, used, "#narrative", NARRATIVE);
    visit.fitsTheWindow();
    press(visit, used, "button[data-prevent-double-click]", "Enter");
    assertThat(page).hasURL(RECEIPT);
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));
    assertThat(used).hasSizeLessThanOrEqualTo(8);
    assertThat(page.locator("h1")).hasText("Your concern is recorded");
    visit.fitsTheWindow();
    assertThat(concernsAbout(pupil)).isEqualTo(1);
  }

  @Test
  void aConcernIsRecordedWithoutScripts() throws SQLException {
    JsonNode pupil = pupil(1);
    Visit visit = visit(Device.PHONE_WITHOUT_SCRIPTS);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    fill(page, pupil);
    record(page);
    assertThat(page).hasURL(RECEIPT);
    assertThat(concernsAbout(pupil)).isEqualTo(1);
  }

  @Test
  void aFormThatIsSentTwiceMakesOneRecord() throws SQLException {
    JsonNode pupil = pupil(2);
    Visit visit = visit(Device.DESKTOP_WITHOUT_SCRIPTS);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    fill(page, pupil);
    recordButton(page).dblclick();
    assertThat(page).hasURL(RECEIPT);
    assertThat(concernsAbout(pupil)).isEqualTo(1);
  }

  @Test
  void whatWasTypedIsThereAfterTheSessionEndedEvenWithoutScripts() throws SQLException {
    JsonNode pupil = pupil(3);
    Visit visit = visit(Device.PHONE_WITHOUT_SCRIPTS);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    fill(page, pupil);
    visit.loseSession(RunningSuite.CONCERN);
    record(page);
    assertThat(page.locator("h1")).hasText("You are signed out");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again")).click();
    visit.signInIfAsked();
    assertThat(page).hasURL(Pattern.compile(".*/log$"));
    assertThat(page.locator("#narrative")).hasValue(NARRATIVE);
    assertThat(page.locator("#category")).hasValue("school-work");
    assertThat(found(page, pupil)).isChecked();
    assertThat(concernsAbout(pupil)).isZero();
    record(page);
    assertThat(page).hasURL(RECEIPT);
    assertThat(concernsAbout(pupil)).isEqualTo(1);
  }

  @Test
  void theErrorSummaryNamesTheFieldsAndKeepsWhatWasTyped() {
    Visit visit = visit(Device.PHONE);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    page.locator("#narrative").fill(NARRATIVE);
    page.locator("#observedAt").fill("2040-01-02T10:00");
    record(page);
    Locator summary = page.locator(".govuk-error-summary");
    assertThat(summary).isFocused();
    assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
    assertThat(summary.locator("a").evaluateAll("links => links.map(link => link.hash)"))
        .as("in the order of the page")
        .isEqualTo(List.of("#query", "#category", "#observedAt"));
    for (String field : List.of("query", "category", "observedAt")) {
      Locator link = summary.locator("a[href='#" + field + "']");
      assertThat(page.locator("#" + field + "-error")).containsText(link.textContent());
      link.click();
      assertThat(page.locator("#" + field)).isFocused();
    }
    assertThat(page.locator("#narrative")).hasValue(NARRATIVE);
    assertThat(page.locator("#observedAt")).hasValue("2040-01-02T10:00");
    visit.fitsTheWindow();
    visit.isAccessible();
  }

  @Test
  void thePageAndItsReceiptAreAccessible() {
    JsonNode pupil = pupil(4);
    Visit visit = visit(Device.PHONE);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    visit.isAccessible();
    page.locator("#query").pressSequentially(pupil.path("name").asText());
    found(page, pupil).check();
    visit.isAccessible();
    page.locator("#category").selectOption("weapon");
    page.locator("#narrative").fill(NARRATIVE);
    record(page);
    assertThat(page).hasURL(RECEIPT);
    assertThat(page.locator("#state")).containsText("Delivered to the safeguarding team");
    visit.isAccessible();
    visit.fitsTheWindow();
  }

  @Test
  void anInjuryIsMarkedByPointingAndByTheList() throws SQLException {
    JsonNode pupil = pupil(5);
    Visit visit = visit(Device.PHONE);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    fill(page, pupil);
    unfold(page, "Add more", "Mark an injury");
    page.locator("svg[data-view=front]").click();
    assertThat(page.locator("#mark-1-part")).hasValue("stomach");
    assertThat(page.locator("#mark-1-note")).isFocused();
    page.keyboard().type("Graze");
    page.locator("svg[data-view=back]").click();
    assertThat(page.locator("#mark-2-part")).hasValue("lower-back");
    page.locator("#mark-2-part").selectOption("left-heel");
    assertThat(page.locator("svg[data-view=back] circle")).hasAttribute("cx", "425");
    visit.isAccessible();
    visit.fitsTheWindow();
    record(page);
    assertThat(page).hasURL(RECEIPT);
    assertThat(concernsAbout(pupil)).isEqualTo(1);
  }

  @Test
  void anotherKindOfRecordShowsItsQuestionsAndNamesThoseThatAreLeft() {
    JsonNode pupil = pupil(6);
    Visit visit = visit(Device.PHONE);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    fill(page, pupil);
    unfold(page, "Add more", "Another kind of record");
    page.locator("#kind").selectOption("restrictive-intervention");
    assertThat(page.locator("#questions")).containsText("How many minutes did it last?");
    page.locator("[id='form.minutes']").fill("4");
    unfold(page, "Who else was there");
    page.locator("#personQuery").pressSequentially(pupil(7).path("name").asText());
    assertThat(page.locator("#person-" + pupil(7).path("id").asText())).isVisible();
    page.locator("#person-" + pupil(7).path("id").asText()).selectOption("witness");
    visit.isAccessible();
    record(page);
    Locator summary = page.locator(".govuk-error-summary");
    assertThat(summary).isFocused();
    assertThat(summary.locator("a").first()).hasAttribute("href", "#form.startedAt");
    summary.locator("a[href='#form.types']").click();
    assertThat(page.locator("[id='form.types']")).isFocused();
    assertThat(page.locator("[id='form.minutes']")).hasValue("4");
    assertThat(page.locator("#person-" + pupil(7).path("id").asText())).hasValue("witness");
    visit.isAccessible();
    visit.fitsTheWindow();
  }

  @Test
  void aHeadingAboutImagesSaysNotToLook() {
    Visit visit = visit(Device.PHONE_WITHOUT_SCRIPTS);
    Page page = visit.open(RunningSuite.CONCERN, "/log");
    assertThat(page.locator(".log-no-images")).isHidden();
    page.locator("#category").selectOption("nude-or-semi-nude-image");
    assertThat(page.locator(".log-no-images")).isVisible();
  }

  private static void unfold(Page page, String... summaries) {
    for (String summary : summaries) {
      page.locator("summary")
          .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + summary)))
          .click();
    }
  }

  private static void write(Visit visit, List<String> used, String control, String words) {
    visit.tabTo(control);
    used.add(control);
    visit.page().keyboard().type(words, new Keyboard.TypeOptions().setDelay(KEY_MS));
  }

  private static void press(Visit visit, List<String> used, String control, String key) {
    visit.tabTo(control);
    used.add(control);
    visit.page().keyboard().press(key);
  }

  private Visit visit(Device device) {
    Visit visit = Visit.of(browser, suite, "teacher", device);
    visits.add(visit);
    return visit;
  }

  private static void fill(Page page, JsonNode pupil) {
    page.locator("#query").fill(pupil.path("name").asText());
    page.locator("button[name=step][value=search]").click();
    found(page, pupil).check();
    page.locator("#category").selectOption("school-work");
    page.locator("#narrative").fill(NARRATIVE);
  }

  private static Locator found(Page page, JsonNode pupil) {
    return page.locator("#pupil-" + pupil.path("id").asText());
  }

  private static Locator recordButton(Page page) {
    return page.locator("button[data-prevent-double-click]");
  }

  private static void record(Page page) {
    recordButton(page).click();
  }

  private JsonNode pupil(int at) {
    return suite.as("teacher").pupils("e", 50).get(20 + at);
  }

  private long concernsAbout(JsonNode pupil) throws SQLException {
    try (Connection work = suite.suite().database(RunningSuite.CONCERN).asWork();
        Statement statement = work.createStatement()) {
      statement.execute("set lantern.work = 'on'");
      try (ResultSet count =
          statement.executeQuery(
              "select count(*) from concern where pupil_id = '"
                  + UUID.fromString(pupil.path("id").asText())
                  + "'")) {
        count.next();
        return count.getLong(1);
      }
    }
  }
}
