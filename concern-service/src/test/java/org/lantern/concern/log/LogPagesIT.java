package org.lantern.concern.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;

/** The log page as a browser without scripts uses it. */
class LogPagesIT {
  private final ConcernServer server = ConcernServer.running();
  private final PlainBrowser browser = new PlainBrowser(server);
  private final String words = "Typed by hand " + UUID.randomUUID();

  @Test
  void aConcernIsRecordedAndItsReceiptIsShown() {
    HttpResponse<String> sent = browser.post("teacher", browser.whole("teacher", words));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt = sent.headers().firstValue("Location").orElse("");
    assertThat(receipt).startsWith("/log/receipts/");
    HttpResponse<String> page = browser.get("teacher", receipt);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Your concern is recorded")
        .contains("999")
        .contains("face to face")
        .contains("emergency duty team");
    assertThat(browser.get("pastoral", receipt).statusCode()).isEqualTo(404);
    assertThat(browser.get("teacher", "/log").body()).doesNotContain(words);
  }

  @Test
  void sendingTheFormTwiceMakesOneRecord() {
    Map<String, String> form = browser.whole("pastoral", words);
    long before = server.rowsOf("concern");
    String first = browser.post("pastoral", form).headers().firstValue("Location").orElse("");
    String second = browser.post("pastoral", form).headers().firstValue("Location").orElse("");
    assertThat(second).isEqualTo(first).isNotEmpty();
    assertThat(server.rowsOf("concern")).isEqualTo(before + 1);
  }

  @Test
  void searchingAPupilKeepsWhatWasTypedAndPutsNothingIntoTheAddress() {
    Map<String, String> form = browser.whole("senco", words);
    form.remove("pupilId");
    form.put("query", "bellw");
    form.put("step", "search");
    HttpResponse<String> searched = browser.post("senco", form);
    assertThat(searched.statusCode()).isEqualTo(303);
    assertThat(searched.headers().firstValue("Location")).hasValue("/log#pupil");
    assertThat(browser.get("senco", "/log").body()).contains("Ada Bellweather").contains(words);
  }

  @Test
  void whatIsWrongIsSummedUpAndNothingTypedIsLost() {
    Map<String, String> form = browser.whole("head", words);
    form.remove("category");
    form.remove("urgent");
    HttpResponse<String> refused = browser.post("head", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("There is a problem")
        .contains("href=\"#category\"")
        .contains(words);
    assertThat(browser.get("head", "/log").body()).contains(words);
  }

  @Test
  void aDraftSentWithoutASessionIsThereAfterSigningInAgain() {
    Map<String, String> form = browser.whole("deputy", words);
    long before = server.rowsOf("concern");
    HttpResponse<String> lost = browser.postSignedOut(form);
    assertThat(lost.statusCode()).as(lost.body()).isEqualTo(401);
    assertThat(lost.body()).contains("You are signed out", "is kept for you alone");
    assertThat(server.rowsOf("concern")).isEqualTo(before);
    assertThat(browser.get("deputy", "/log").body()).contains(words);
    assertThat(browser.get("dsl", "/log").body()).doesNotContain(words);
  }

  @Test
  void aForeignFormKeepsNothing() {
    long before = server.rowsOf("draft");
    HttpResponse<String> foreign =
        browser.postSignedOut(Map.of("narrative", "x", "_csrf", "made-up"));
    assertThat(foreign.statusCode()).isEqualTo(401);
    assertThat(server.rowsOf("draft")).isEqualTo(before);
  }

  @Test
  void theFoundPupilsComeAsAPartForABrowserWithScripts() {
    HttpResponse<String> part =
        browser.post("dsl-b", "/log/pupils", Map.of("query", "cleo", "narrative", words));
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.body()).contains("Cleo Dunmore").doesNotContain("<html");
    assertThat(browser.post("dsl-b", "/log/draft", Map.of("narrative", words)).statusCode())
        .isEqualTo(204);
    assertThat(browser.get("dsl-b", "/log").body()).contains(words);
  }

  @Test
  void theBareAddressLeadsToTheForm() {
    HttpResponse<String> answer = browser.get("teacher", "/");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/log");
  }

  @Test
  void theReceiptOfAnOrdinaryConcernPromisesNothing() {
    Map<String, String> form = browser.whole("teacher", words);
    form.remove("urgent");
    assertThat(receipt("teacher", form))
        .contains("It is in the child's record. Nobody is alerted", "tell the pastoral lead")
        .doesNotContain("will look at it");
  }

  @Test
  void whoReportsAColleagueIsNotSentToTheSafeguardingLead() {
    Map<String, String> form = browser.whole("teacher", words);
    form.put("adultName", "Mr Grey");
    assertThat(receipt("teacher", form))
        .contains("What to do now", "999", "Tell the headteacher face to face")
        .doesNotContain("designated safeguarding lead", "safeguarding team");
  }

  @Test
  void onlyALeadIsAskedWhetherTheyActOnItThemselvesAndTheTickIsKept() {
    assertThat(browser.get("teacher", "/log").body()).doesNotContain("takenOn");
    assertThat(browser.get("dsl", "/log").body())
        .contains("I am acting on this myself", "for=\"takenOn\"")
        .doesNotContainPattern("id=\"takenOn\"[^>]* checked");
    Map<String, String> form = browser.whole("dsl", words);
    form.put("takenOn", "yes");
    form.put("step", "search");
    assertThat(browser.post("dsl", form).statusCode()).isEqualTo(303);
    assertThat(browser.get("dsl", "/log").body()).containsPattern("id=\"takenOn\"[^>]* checked");

    form.remove("step");
    form.remove("urgent");
    HttpResponse<String> refused = browser.post("dsl", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#takenOn\"", "id=\"takenOn-error\"", "This alerts nobody", words);
    form.put("urgent", "yes");
    assertThat(receipt("dsl", form)).contains("Your concern is recorded");
  }

  private String receipt(String login, Map<String, String> form) {
    HttpResponse<String> sent = browser.post(login, form);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return browser.get(login, sent.headers().firstValue("Location").orElseThrow()).body();
  }
}
