package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.postbox.Message;

class NoticeTest {
  private static final UUID ALERT = UUID.fromString("00000000-0000-0000-0000-0000000000aa");
  private static final UUID STAFF = UUID.fromString("00000000-0000-0000-0000-0000000000bb");

  @Test
  void theMessageIdIsTheSameOnEveryAttemptAndDiffersByRoundStepAndRecipient() {
    String first = notice(1, 2, Recipient.staff(STAFF), 0).messageId("trust.example");
    assertThat(first)
        .isEqualTo("<" + ALERT + ".1.2." + STAFF + "@trust.example>")
        .isEqualTo(notice(1, 2, Recipient.staff(STAFF), 7).messageId("trust.example"));
    assertThat(notice(2, 2, Recipient.staff(STAFF), 0).messageId("trust.example"))
        .isNotEqualTo(first);
    assertThat(notice(1, 3, Recipient.staff(STAFF), 0).messageId("trust.example"))
        .isNotEqualTo(first);
    assertThat(notice(1, 2, Recipient.TRUST_CONTACT, 0).messageId("trust.example"))
        .isNotEqualTo(first);
  }

  @Test
  void aNoticeHasNowhereToPutAChildsDataIn() {
    assertThat(Arrays.stream(Notice.class.getRecordComponents()).map(part -> part.getName()))
        .containsExactlyInAnyOrder(
            "alertId",
            "position",
            "recipient",
            "channel",
            "reference",
            "schoolId",
            "level",
            "purpose",
            "informs",
            "attempts");
  }

  @Test
  void staffAreLedToTheAlertAndAContactWithoutALoginToTheDesk() {
    NoticeSettings settings = new NoticeSettings("https://x/", "", "", "one", UUID::randomUUID);
    assertThat(settings.linkOf(notice(1, 1, Recipient.staff(STAFF), 0)))
        .isEqualTo("https://x/alerts/" + ALERT);
    assertThat(settings.linkOf(notice(1, 1, Recipient.TRUST_CONTACT, 0)))
        .isEqualTo("https://x/desk");
  }

  @Test
  void theTextHasReferenceSchoolAndLink() {
    String text =
        NoticeText.text(
            notice(1, 1, Recipient.staff(STAFF), 0),
            "Oakfield Primary",
            "https://x/desk",
            "https://x/take");
    assertThat(text).contains("C-7", "Oakfield Primary", "https://x/desk", "https://x/take");
  }

  @Test
  void aColleagueReadsThatItIsTheirsNow() {
    String text =
        NoticeText.text(
            notice(1, 1, Recipient.handedOver(STAFF, 5), 0), "Oakfield", "https://x/desk", null);
    assertThat(text).contains("handed this alert over to you").doesNotContain("within the hour");
  }

  @Test
  void aDrillSaysSoBeforeAnythingElseByEveryChannel() {
    Message drill =
        NoticeText.message(
            notice(1, 1, Recipient.staff(STAFF), 0, Purpose.DRILL),
            "Oakfield",
            "https://x",
            null,
            "h");
    assertThat(drill.drill()).isTrue();
    assertThat(drill.title()).startsWith("DRILL");
    assertThat(drill.brief()).startsWith("DRILL");
    assertThat(drill.text()).startsWith("THIS IS A DRILL");
  }

  @Test
  void whoIsToldThatAColleagueHasItReadsNoNameAndIsAskedForNothing() {
    Message told =
        NoticeText.message(
            notice(1, 1, Recipient.staff(STAFF), 0, Purpose.REAL, true),
            "Oakfield",
            "https://x/alerts/1",
            null,
            "h");
    assertThat(told.title()).isEqualTo("Taken on: Urgent safeguarding alert C-7");
    assertThat(told.brief())
        .isEqualTo(
            "Taken on: Urgent safeguarding alert C-7, Oakfield. A colleague has taken it on."
                + " Sign in to see it: https://x/alerts/1");
    assertThat(told.text())
        .startsWith("A colleague who logged this alert is acting on it. The desk says who.")
        .contains("C-7", "Oakfield", "https://x/alerts/1", "You need not acknowledge it.")
        .doesNotContain("waits for somebody", "told in turn", "within the hour");
  }

  private static Notice notice(int round, int step, Recipient recipient, int attempts) {
    return notice(round, step, recipient, attempts, Purpose.REAL);
  }

  private static Notice notice(
      int round, int step, Recipient recipient, int attempts, Purpose purpose) {
    return notice(round, step, recipient, attempts, purpose, false);
  }

  private static Notice notice(
      int round, int step, Recipient recipient, int attempts, Purpose purpose, boolean informs) {
    return new Notice(
        ALERT,
        new Position(round, step),
        recipient,
        Channel.EMAIL,
        "C-7",
        UUID.randomUUID(),
        Urgency.URGENT,
        purpose,
        informs,
        attempts);
  }
}
