package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantern.safeguarding.testing.Provider;

class SmsPostboxTest {
  @SuppressWarnings("NullAway.Init")
  private Provider provider;

  @BeforeEach
  void setUp() throws IOException {
    provider = new Provider();
  }

  @AfterEach
  void tearDown() {
    provider.close();
  }

  @Test
  void theFewWordsGoOutUnderTheIdByWhichARepeatIsKnown() {
    assertThat(send(setting("lantern.notify.api.key")).isTaken()).isTrue();
    JsonNode sent = provider.calls(Provider.NOTIFY).getFirst().json();
    assertThat(sent.get("reference").asText()).isEqualTo("message-7");
    assertThat(sent.get("phone_number").asText()).isEqualTo("+447700900123");
    assertThat(sent.get("personalisation").get("message").asText()).isEqualTo("in brief");
  }

  @Test
  void aNumberThatIsNotTakenIsRefused() {
    provider.becomes(Provider.NOTIFY, Provider.Mood.REFUSES_THE_NUMBER);
    assertThat(send(setting("lantern.notify.api.key")).result()).isEqualTo(Answer.Result.REFUSED);
  }

  /** It may have the message or not; the channel fails, whatever the number is worth. */
  @ParameterizedTest
  @EnumSource(names = {"ANSWERS_500", "REFUSES_THE_CALL", "TAKES_WITHOUT_SENSE"})
  void anyOtherAnswerHasFailedAndIsTriedAgain(Provider.Mood mood) {
    provider.becomes(Provider.NOTIFY, mood);
    assertThat(send(setting("lantern.notify.api.key")).result()).isEqualTo(Answer.Result.FAILED);
  }

  @Test
  void withoutAKeyNothingIsSetUpAndNothingIsSent() {
    assertThat(postbox("").isSetUp()).isFalse();
    assertThat(send("").result()).isEqualTo(Answer.Result.FAILED);
    assertThat(provider.calls(Provider.NOTIFY)).isEmpty();
  }

  private Answer send(String key) {
    Message message =
        new Message("message-7", Message.Kind.ALERT, false, "a title", "a text", "in brief", null);
    return postbox(key)
        .send(List.of(new Letter(message, new Destination.Phone("+447700900123"))))
        .getFirst();
  }

  private SmsPostbox postbox(String key) {
    return new SmsPostbox(
        new PostboxSettings(
            "h",
            1,
            Duration.ZERO,
            "a@b",
            setting("lantern.notify.url"),
            key,
            setting("lantern.notify.template"),
            ""));
  }

  private String setting(String name) {
    return String.valueOf(provider.asProperties().get(name));
  }
}
