package org.lantern.messaging.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;

/**
 * What became of rows that this instance held, written to the table in batches and off the path of
 * requests: sent, failed (tried again later), or released (free for the relay at once). What could
 * not be written is written with the next batch; what a crash loses is sent a second time, and the
 * receiver's inbox knows it. A lease that has run out is left alone, since another may hold the row
 * by then. Thread-safe.
 */
@Singleton
final class Settled implements BackgroundPart {
  private static final int REMEMBERED = 50_000;
  private static final int BATCH = 1_000;
  private static final Duration EVERY = Duration.ofMillis(200);

  private final Transactions transactions;
  private final MessagingSettings settings;
  private final Loop loop = new Loop("outbox-settle", EVERY, this::settle);
  private volatile Runnable onReleased = () -> {};

  private final Set<UUID> memory =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });
  private final List<UUID> sent = new ArrayList<>();
  private final List<UUID> failed = new ArrayList<>();
  private final List<UUID> released = new ArrayList<>();

  Settled(Transactions transactions, MessagingSettings settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  /** Whom to tell when rows have become free. */
  void whenReleased(Runnable listener) {
    onReleased = listener;
  }

  synchronized void sent(UUID id) {
    memory.add(id);
    sent.add(id);
  }

  synchronized void failed(UUID id) {
    failed.add(id);
  }

  synchronized void released(UUID id) {
    released.add(id);
  }

  /** True when this instance has sent the event, lately. */
  synchronized boolean isSent(UUID id) {
    return memory.contains(id);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
    settle();
  }

  @Override
  public Phase phase() {
    return Phase.BOOKS;
  }

  private boolean settle() {
    List<UUID> nowSent = head(sent);
    List<UUID> nowFailed = head(failed);
    List<UUID> nowReleased = head(released);
    if (nowSent.isEmpty() && nowFailed.isEmpty() && nowReleased.isEmpty()) {
      return false;
    }
    transactions.repeatable(tx -> {
      if (!nowSent.isEmpty()) {
        tx.add(
            "update outbox set sent_at = lantern_now() where sent_at is null and id = any(?)",
            nowSent);
      }
      if (!nowFailed.isEmpty()) {
        tx.add(
            "update outbox set leased_until = lantern_now() + least(60000, 250 * power(2,"
                + " least(attempts, 10))) * (0.75 + random() / 2) * interval '1 millisecond'"
                + " where sent_at is null and id = any(?) and owner = ?"
                + " and leased_until > lantern_now()",
            nowFailed,
            settings.instance());
      }
      if (!nowReleased.isEmpty()) {
        tx.add(
            "update outbox set leased_until = lantern_now() where sent_at is null"
                + " and id = any(?) and owner = ? and leased_until > lantern_now()",
            nowReleased,
            settings.instance());
      }
      return tx.run();
    });
    drop(sent, nowSent);
    drop(failed, nowFailed);
    drop(released, nowReleased);
    if (!nowReleased.isEmpty()) {
      onReleased.run();
    }
    return nowSent.size() == BATCH;
  }

  private synchronized List<UUID> head(List<UUID> all) {
    return List.copyOf(all.subList(0, Math.min(BATCH, all.size())));
  }

  private synchronized void drop(List<UUID> all, List<UUID> written) {
    all.subList(0, written.size()).clear();
  }
}
