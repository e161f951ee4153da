package org.lantern.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;
import org.lantern.messaging.EventIntake.Outcome;
import org.lantern.messaging.inbox.Inbox;
import org.lantern.messaging.inbox.Quarantine;
import org.lantern.messaging.wire.Arrival;
import org.lantern.platform.ids.Ids;

/** What a compacted topic said last of a key stands, whatever is offered again. */
class LatestOfKeyIT {
  private final Suite suite = Backing.shared().suite();
  private final Seen seen = Seen.register();
  private final Node receiver = Node.start(suite, "receiver", seen);
  private final UUID child = UUID.randomUUID();
  private long offset;

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void anErasureTakesWhatIsInQuarantineOfItsKeyAndOfferingItAgainBringsNothingBack() {
    UUID other = UUID.randomUUID();
    refuseAllButErasures();
    try (Node sender = Node.start(suite, "sender")) {
      send(sender, child, Node.tallied(next(), child, "first").data());
      send(sender, other, Node.tallied(next(), other, "first").data());
      awaitQuarantined(2);
      Quarantine.Kept ofTheChild = kept(child);
      send(sender, child, new Tombstone(child));
      await().atMost(Duration.ofSeconds(30)).until(() -> seen.handled.size() == 1);

      assertThat(quarantined(child)).isZero();
      assertThat(quarantined(other)).isOne();
      assertThat(receiver.count("from audit_entry where action = 'quarantine-erased'")).isOne();
      mended();
      assertThat(again(ofTheChild))
          .as("an operator had it open a moment ago")
          .isInstanceOf(Outcome.Superseded.class);
      assertThat(again(kept(other))).isInstanceOf(Outcome.Handled.class);
      assertThat(seen.categories(child)).isEmpty();
      assertThat(seen.categories(other)).containsExactly("first");
    }
  }

  @Test
  void anOlderStateThatIsOfferedAgainNeverStandsOverANewerOne() {
    refuseAllButErasures();
    take(said(next(), child, "older"));
    mended();
    take(said(next(), child, "newer"));

    assertThat(again(kept(child))).isInstanceOf(Outcome.Superseded.class);
    assertThat(seen.categories(child)).containsExactly("newer");
    assertThat(take(said(next(), child, "newest"))).isInstanceOf(Outcome.Handled.class);
  }

  @Test
  void anErasureWaitsForWhatIsBeingOfferedAgainAndThenErasesIt() throws Exception {
    refuseAllButErasures();
    take(said(next(), child, "older"));
    CountDownLatch offered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    seen.before =
        event -> {
          offered.countDown();
          patiently(goOn);
        };
    Seen there = Seen.register();
    Executor eachByItself = Thread.ofPlatform()::start;
    Arrival erasure = said(next(), child, null);
    try (Node another = Node.start(suite, "receiver", there)) {
      Quarantine.Kept older = kept(child);
      CompletableFuture<Outcome> retried =
          CompletableFuture.supplyAsync(() -> again(older), eachByItself);
      patiently(offered);
      CompletableFuture<Outcome> erased =
          CompletableFuture.supplyAsync(
              () -> another.bean(Inbox.class).take(erasure), eachByItself);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() ->
              receiver.count(
                      "from pg_stat_activity where wait_event_type = 'Lock'"
                          + " and datname = current_database()")
                  == 1);
      assertThat(there.handled).isEmpty();
      goOn.countDown();
      assertThat(retried.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Handled.class);
      assertThat(erased.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Handled.class);
      assertThat(quarantined(child)).isZero();
    }
  }

  @Test
  void aRecordThatAnotherInstanceMeetsLateIsNotKeptAfterTheErasure() {
    Arrival before = said(next(), child, "older");
    Arrival nobodyKnowsWhich = unreadable();
    take(nobodyKnowsWhich);
    Arrival erasure = said(next(), child, null);
    take(erasure);
    refuseAllButErasures();

    assertThat(take(before)).isInstanceOf(Outcome.Superseded.class);
    take(nobodyKnowsWhich); // read again after a crash, and so is what came next
    assertThat(take(erasure)).isInstanceOf(Outcome.AlreadyHandled.class);
    assertThat(quarantined(child)).isZero();
  }

  @Test
  void whatCameAfterAnErasureStaysWhereTheErasureIsMetAgain() {
    take(unreadable());
    Arrival erasure = said(next(), child, null);
    take(erasure);
    refuseAllButErasures();
    take(said(next(), child, "registered once more"));
    take(unreadable());
    take(erasure);
    assertThat(quarantined(child)).isEqualTo(2);
    mended();
    Quarantine.Kept newest =
        found("select id from quarantine where headers ->> 'ce_id' is not null");
    assertThat(again(newest)).isInstanceOf(Outcome.Handled.class);
    assertThat(seen.categories(child)).containsExactly("registered once more");
  }

  @Test
  void ofArrivalsThatAreTakenTogetherOnlyWhatIsOvertakenByAnotherHasNoEffect() {
    UUID other = UUID.randomUUID();
    refuseAllButErasures();
    take(said(next(), other, "in quarantine"));
    mended();
    Arrival straggler = said(next(), child, "older");
    take(said(next(), child, "newer"));
    List<Arrival> together =
        List.of(straggler, said(next(), other, "known for a moment"), said(next(), other, null));

    assertThat(receiver.bean(Inbox.class).takeTogether(together)).isTrue();
    assertThat(seen.categories(child)).containsExactly("newer");
    assertThat(seen.categories(other)).containsExactly("known for a moment");
    assertThat(seen.handled.getLast().data()).isEqualTo(new Tombstone(other));
    assertThat(quarantined(other)).isZero();
  }

  @Test
  void anOlderEventBehindANewerOneHasNoEffectTakenTogetherAsAlone() {
    Arrival older = said(next(), child, "before the erasure");
    Arrival erasure = said(next(), child, null);
    assertThat(receiver.bean(Inbox.class).takeTogether(List.of(erasure, older))).isTrue();
    assertThat(seen.categories(child)).isEmpty();
    assertThat(seen.handled).hasSize(1);
  }

  @Test
  void whoseRecordsNobodyHereWantsIsNotKnownHere() {
    UUID stranger = UUID.randomUUID();
    Arrival unwanted = said(next(), stranger, "of no use here");
    unwanted.headers().put("ce_type", "org.lantern.other.v1");
    assertThat(
            receiver
                .bean(Inbox.class)
                .takeTogether(List.of(unwanted, said(next(), child, "wanted"))))
        .isTrue();
    assertThat(take(unwanted)).isInstanceOf(Outcome.Ignored.class);
    assertThat(receiver.count("from latest_of_key where key = ?", stranger)).isZero();
    assertThat(receiver.count("from latest_of_key where key = ?", child)).isOne();
  }

  private void refuseAllButErasures() {
    seen.before =
        event -> {
          if (!(event.data() instanceof Tombstone)) {
            throw new UnreadableEvent("this release cannot read it");
          }
        };
  }

  private void mended() {
    seen.before = event -> {};
  }

  private void awaitQuarantined(int records) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> receiver.count("from quarantine where alarmed_at is not null") == records);
  }

  private long quarantined(UUID key) {
    return receiver.count("from quarantine where record_key = ?", bytes(key.toString()));
  }

  private Quarantine.Kept kept(UUID key) {
    return found("select id from quarantine where record_key = ?", bytes(key.toString()));
  }

  private Quarantine.Kept found(String sql, Object... values) {
    return receiver.transactions.background(tx ->
        tx.one(sql, row -> row.uuid("id"), values)
            .flatMap(id -> receiver.bean(Quarantine.class).find(tx, id))
            .orElseThrow());
  }

  private Outcome take(Arrival arrival) {
    return receiver.bean(Inbox.class).take(arrival);
  }

  private Outcome again(Quarantine.Kept kept) {
    return receiver.bean(Inbox.class).takeAgain(kept.arrival(), kept.handler());
  }

  private UUID next() {
    return receiver.bean(Ids.class).next();
  }

  private void send(Node sender, UUID key, Object data) {
    String type = data instanceof Tombstone ? Tombstone.TYPE : ConcernTallied.TYPE;
    UUID id = next();
    sender.inTransaction(
        tx -> sender.outbox.append(tx, new OutgoingEvent(id, type, Topics.REGISTER, key, data)));
  }

  /** As it comes from the topic; without a category it erases the key. */
  private Arrival said(UUID eventId, UUID key, @Nullable String category) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", eventId.toString());
    headers.put("ce_type", category == null ? Tombstone.TYPE : ConcernTallied.TYPE);
    headers.put("ce_source", "/lantern/sender");
    headers.put("ce_time", "2026-11-20T10:00:00Z");
    headers.put("content-type", "application/json");
    String json =
        """
        {"schoolId": "%s", "category": "%s", "level": "normal", "weekStarting": "2026-11-16"}\
        """
            .formatted(key, category);
    return new Arrival(
        Topics.REGISTER,
        0,
        offset++,
        bytes(key.toString()),
        headers,
        category == null ? null : bytes(json));
  }

  /** About the child, and nobody can read which event it is. */
  private Arrival unreadable() {
    return new Arrival(
        Topics.REGISTER, 0, offset++, bytes(child.toString()), Map.of(), bytes("no event"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void patiently(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody went on");
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
