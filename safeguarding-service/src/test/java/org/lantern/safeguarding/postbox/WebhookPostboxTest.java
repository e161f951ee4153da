package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.testing.Provider;

/** What a receiver of signed calls is given, read as the specification tells receivers to. */
class WebhookPostboxTest {
  private static final byte[] KEY =
      "thirty-two bytes that two share.".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

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
  void theReceiverFindsAllThatWasSignedInTheCall() throws GeneralSecurityException {
    assertThat(send(false, Signature.secret(KEY)).isTaken()).isTrue();
    Provider.Call call = provider.calls("/hook").getFirst();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    String signed =
        call.headers().get("webhook-id")
            + "."
            + call.headers().get("webhook-timestamp")
            + "."
            + call.body();
    String expected =
        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertThat(call.headers())
        .containsEntry("webhook-id", "message-7")
        .containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()))
        .containsEntry("webhook-signature", "v1," + expected)
        .containsEntry("content-type", "application/json");
  }

  @Test
  void anotherSystemReadsWhatItIsAboutAndWhetherItIsADrill() {
    send(true, Signature.secret(KEY));
    send(false, Signature.secret(KEY));
    JsonNode drill = provider.calls("/hook").getFirst().json();
    assertThat(drill.get("drill").asBoolean()).isTrue();
    assertThat(drill.get("id").asText()).isEqualTo("message-7");
    assertThat(drill.get("type").asText()).isEqualTo("alert");
    assertThat(drill.get("title").asText()).isEqualTo("a title");
    assertThat(drill.get("level").asText()).isEqualTo("urgent");
    assertThat(drill.get("reference").asText()).isEqualTo("C-7");
    assertThat(drill.get("school").asText()).isEqualTo("Oakfield");
    assertThat(drill.get("link").asText()).isEqualTo("https://x/alerts/7");
    assertThat(provider.calls("/hook").getLast().json().get("drill").asBoolean()).isFalse();
  }

  @Test
  void anotherSystemReadsThatAColleagueHasItAndNobodyElseNeedAct() {
    Message held = new Message("h", Message.Kind.TAKEN_ON, false, "a title", "text", "brief", null);
    send(held, Signature.secret(KEY));
    JsonNode sent = provider.calls("/hook").getFirst().json();
    assertThat(sent.get("type").asText()).isEqualTo("taken-on");
  }

  @Test
  void aTestOfTheChannelIsAboutNothing() {
    Message test = new Message("t", Message.Kind.TEST, false, "a title", "a text", "brief", null);
    assertThat(send(test, Signature.secret(KEY)).isTaken()).isTrue();
    JsonNode sent = provider.calls("/hook").getFirst().json();
    assertThat(sent.get("type").asText()).isEqualTo("test");
    for (String field : List.of("level", "reference", "school", "link")) {
      assertThat(sent.get(field).isNull()).as(field).isTrue();
    }
  }

  @Test
  void nothingIsSentUnsigned() {
    assertThat(send(false, null).result()).isEqualTo(Answer.Result.FAILED);
    assertThat(provider.calls("/hook")).isEmpty();
  }

  private Answer send(boolean drill, @Nullable String secret) {
    return send(
        new Message(
            "message-7",
            Message.Kind.ALERT,
            drill,
            "a title",
            "a text",
            "in brief",
            new Message.About("C-7", "Oakfield", "urgent", "https://x/alerts/7")),
        secret);
  }

  private Answer send(Message message, @Nullable String secret) {
    OutsideCalls calls =
        new OutsideCalls(
            new PostboxSettings("h", 1, Duration.ZERO, "a@b", "", "", "", "localhost"));
    return new WebhookPostbox(calls, JsonMapper.createDefault(), Clock.fixed(NOW, ZoneOffset.UTC))
        .send(
            List.of(
                new Letter(
                    message, new Destination.Hook(URI.create(provider.url("/hook")), secret))))
        .getFirst();
  }
}
