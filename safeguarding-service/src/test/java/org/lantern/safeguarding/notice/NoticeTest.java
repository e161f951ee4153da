package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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
  void aRoomIsLedToTheAlertTooForWhoeverReadsThereSignsIn() {
    NoticeSettings settings = new NoticeSettings("https://x", "", "", "one", UUID::randomUUID);
    UUID school = UUID.randomUUID();
    for (Channel channel : List.of(Channel.TEAMS, Channel.WEBHOOK)) {
      assertThat(settings.linkOf(notice(Recipient.place(school), channel, Urgency.URGENT)))
          .isEqualTo("https://x/alerts/" + ALERT);
    }
  }

  @Test
  void anAllegationGoesToItsOwnContactAndWithoutOneToTheTrusts() {
    NoticeSettings both =
        new NoticeSettings("https://x", "trust@a", "chair@a", "one", UUID::randomUUID);
    assertThat(both.addressOf(Recipient.ALLEGATION_CONTACT)).isEqualTo("chair@a");
    assertThat(both.addressOf(Recipient.TRUST_CONTACT)).isEqualTo("trust@a");
    NoticeSettings one = new NoticeSettings("https://x", "trust@a", " ", "one", UUID::randomUUID);
    assertThat(one.addressOf(Recipient.ALLEGATION_CONTACT)).isEqualTo("trust@a");
    NoticeSettings none = new NoticeSettings("https://x", " ", " ", "one", UUID::randomUUID);
    assertThat(none.addressOf(Recipient.TRUST_CONTACT)).isNull();
  }

  @Test
  void eachChannelHasAMessageIdOfItsOwn() {
    Recipient lead = Recipient.staff(STAFF);
    assertThat(List.of(Channel.values()))
        .extracting(channel -> notice(lead, channel, Urgency.URGENT).messageId("a"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsUrgentSaysNowAndAReviewSaysToday() {
    Notice urgent = notice(Recipient.staff(STAFF), Channel.EMAIL, Urgency.URGENT);
    Message now = NoticeText.message(urgent, "Oakfield", "https://x", null, "h");
    assertThat(now.title()).isEqualTo("Urgent safeguarding alert C-7");
    assertThat(now.drill()).isFalse();
    assertThat(now.text())
        .startsWith("An urgent alert waits")
        .contains("Please look now", "others\nare told in turn")
        .doesNotContain("DRILL", "once, within the hour", "contact that the trust");
    assertThat(now.brief())
        .isEqualTo("Urgent safeguarding alert C-7, Oakfield. Sign in to take it on: https://x");
    assertThat(now.about()).isEqualTo(new Message.About("C-7", "Oakfield", "urgent", "https://x"));
    Notice review = notice(Recipient.staff(STAFF), Channel.EMAIL, Urgency.REVIEW);
    Message today = NoticeText.message(review, "Oakfield", "https://x", null, "h");
    assertThat(today.title()).isEqualTo("Safeguarding concern for today C-7");
    assertThat(today.text()).contains("on this school day").doesNotContainIgnoringCase("urgent");
  }

  @Test
  void aContactReadsWhyTheyAreAsked() {
    assertThat(
            NoticeText.text(
                notice(1, 1, Recipient.TRUST_CONTACT, 0), "Oakfield", "https://x", null))
        .contains("as the contact that the trust has named");
  }

  @Test
  void aSchoolThatIsNotInTheRegisterYetIsToldByItsNumber() {
    Notice notice = notice(Recipient.staff(STAFF), Channel.EMAIL, Urgency.URGENT);
    Message message = NoticeText.message(notice, null, "https://x", null, "h");
    assertThat(message.text()).contains("School: " + notice.schoolId());
    assertThat(message.brief()).contains(notice.schoolId().toString());
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

  private static Notice notice(Recipient recipient, Channel channel, Urgency level) {
    return new Notice(
        ALERT,
        new Position(1, 1),
        recipient,
        channel,
        "C-7",
        UUID.randomUUID(),
        level,
        Purpose.REAL,
        false,
        0);
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
