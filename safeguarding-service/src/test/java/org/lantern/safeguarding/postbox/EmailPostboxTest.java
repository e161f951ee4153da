package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.safeguarding.testing.TalkingMailServer;

class EmailPostboxTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @SuppressWarnings("NullAway.Init")
  private TalkingMailServer server;

  @SuppressWarnings("NullAway.Init")
  private EmailPostbox postbox;

  @BeforeEach
  void setUp() throws IOException {
    server = new TalkingMailServer();
    postbox = postbox(Duration.ofMinutes(1));
  }

  @AfterEach
  void tearDown() throws IOException {
    postbox.stop();
    server.close();
  }

  @Test
  void mailsThatFollowEachOtherShareOneConversationAndAskNothingElse() {
    assertTaken(send("<1@a>", "<2@a>"));
    assertTaken(send("<3@a>"));
    assertThat(server.taken()).containsExactly("<1@a>", "<2@a>", "<3@a>");
    assertThat(server.visits()).isEqualTo(1);
    assertThat(String.join(" ", server.heard()))
        .isEqualTo("EHLO MAIL RCPT DATA . MAIL RCPT DATA . MAIL RCPT DATA .");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "421 4.4.2 idle for too long"})
  void aConnectionThatTheServerHasClosedMeanwhileCostsNoAttempt(String lastWord)
      throws IOException {
    assertTaken(send("<1@a>"));
    server.hangUp(lastWord);
    assertTaken(send("<2@a>", "<3@a>"));
    assertThat(server.taken()).containsExactly("<1@a>", "<2@a>", "<3@a>");
    assertThat(server.visits()).isEqualTo(2);
  }

  @Test
  void aServerThatWasStartedAnewGetsTheNextMailAtTheFirstAttempt() throws IOException {
    assertTaken(send("<1@a>"));
    int port = server.port();
    server.close();
    assertThat(send("<2@a>").getFirst().result()).isEqualTo(Answer.Result.FAILED);
    server = new TalkingMailServer(port);
    assertTaken(send("<2@a>"));
    server.close();
    server = new TalkingMailServer(port);
    assertTaken(send("<3@a>"));
    assertThat(server.taken()).containsExactly("<3@a>");
  }

  @Test
  void aMailThatBreaksOffInTheMiddleHasFailedAndIsNotBegunAnewByItself() {
    assertTaken(send("<1@a>"));
    server.becomes(TalkingMailServer.Mood.LEAVES_IN_THE_MIDDLE_OF_A_MAIL);
    assertThat(send("<2@a>").getFirst().result()).isEqualTo(Answer.Result.FAILED);
    assertThat(server.visits()).as("nobody knows whether it has it").isEqualTo(1);
    server.becomes(TalkingMailServer.Mood.PATIENT);
    assertTaken(send("<2@a>"));
    assertThat(server.taken()).containsExactly("<1@a>", "<2@a>");
    assertThat(server.visits()).isEqualTo(2);
  }

  @Test
  void anAddressThatIsNotTakenIsRefusedOnAKeptConnectionToo() {
    assertTaken(send("<1@a>"));
    server.becomes(TalkingMailServer.Mood.REFUSES_RECIPIENTS);
    assertThat(send("<2@a>").getFirst().result()).isEqualTo(Answer.Result.REFUSED);
    server.becomes(TalkingMailServer.Mood.PATIENT);
    assertTaken(send("<3@a>"));
    assertThat(server.taken()).containsExactly("<1@a>", "<3@a>");
  }

  @Test
  void aServerThatIsBusyHasNotRefusedTheAddress() {
    server.becomes(TalkingMailServer.Mood.IS_BUSY);
    assertThat(send("<1@a>").getFirst().result()).isEqualTo(Answer.Result.FAILED);
    server.becomes(TalkingMailServer.Mood.PATIENT);
    assertTaken(send("<1@a>"));
  }

  @Test
  void ofTwoMailboxesOfAPersonOneThatTakesTheMailIsEnough() {
    Message message =
        new Message("<1@a>", Message.Kind.TEST, false, "a title", "some words", "", null);
    assertTaken(
        postbox.send(
            List.of(
                new Letter(
                    message,
                    new Destination.Mailboxes(List.of(TalkingMailServer.GONE, "dsl@a"))))));
    assertThat(server.taken()).containsExactly("<1@a>");
  }

  @Test
  void aMailSaysWhatItSaysAndThatNoPersonWroteIt() {
    assertTaken(send("<1@a>"));
    assertThat(server.mails().getFirst())
        .contains("From: lantern@a", "To: dsl@a", "Subject: a title", "some words")
        .contains("Auto-Submitted: auto-generated");
  }

  @Test
  void aConnectionThatNobodyUsesIsLeftAfterAWhile() {
    postbox = postbox(Duration.ofMillis(50));
    postbox.start();
    assertTaken(send("<1@a>"));
    await().atMost(SOON).until(() -> server.heard().contains("QUIT"));
    assertTaken(send("<2@a>"));
    assertThat(server.visits()).isEqualTo(2);
  }

  @Test
  void whoStopsLeavesTheServer() {
    assertTaken(send("<1@a>"));
    postbox.stop();
    await().atMost(SOON).until(() -> server.heard().contains("QUIT"));
  }

  private EmailPostbox postbox(Duration kept) {
    return new EmailPostbox(
        new PostboxSettings("localhost", server.port(), kept, "lantern@a", "", "", "", ""),
        Clock.systemUTC());
  }

  private List<Answer> send(String... ids) {
    return postbox.send(
        Arrays.stream(ids)
            .map(id ->
                new Letter(
                    new Message(id, Message.Kind.TEST, false, "a title", "some words", "", null),
                    new Destination.Mailboxes(List.of("dsl@a"))))
            .toList());
  }

  private static void assertTaken(List<Answer> answers) {
    assertThat(answers).isNotEmpty().allMatch(Answer::isTaken);
  }
}
