package org.lantern.safeguarding.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lantern.messaging.work.Failures;
import org.lantern.messaging.work.Loop;
import org.lantern.safeguarding.alert.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the notices of one channel in this process. What was just committed here is handed over at
 * once; every second it looks for what is due again or was left behind. A queue that is full loses
 * nothing: the rows stand in the database, and their lease runs out.
 *
 * <p>Mails all go to one server, on one connection: their loop hands them over itself, and what
 * comes meanwhile is taken together. The loops of the other channels wait for no answer: what goes
 * to one recipient goes in a thread of its own, so that a system that hangs holds up nobody but
 * itself.
 */
final class ChannelLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelLoop.class);
  private static final int QUEUE = 2_000;
  private static final int TOGETHER = 20;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Channel channel;
  private final Parcels parcels;
  private final SendNotices sendNotices;
  private final Consumer<UUID> byMail;
  private final BlockingQueue<UUID> fresh = new ArrayBlockingQueue<>(QUEUE);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Loop loop;
  private volatile long nextLookNanos = System.nanoTime();

  /**
   * @param byMail takes alerts of which somebody is to be told by mail instead
   */
  ChannelLoop(Channel channel, Parcels parcels, SendNotices sendNotices, Consumer<UUID> byMail) {
    this.channel = channel;
    this.parcels = parcels;
    this.sendNotices = sendNotices;
    this.byMail = byMail;
    this.loop = new Loop("notices-" + channel.wire(), LOOK_AGAIN, this::round);
  }

  /** Notices of this alert were committed by this instance. Never blocks. */
  void handOver(UUID alertId) {
    fresh.offer(alertId);
    loop.wake();
  }

  void start() {
    loop.start();
  }

  void stop() {
    loop.stop();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean round() {
    Set<UUID> together = new LinkedHashSet<>();
    fresh.drainTo(together, TOGETHER);
    if (!together.isEmpty()) {
      Set<String> underWay = Set.copyOf(busy);
      hand(parcels.fresh(channel, together), underWay);
    }
    if (System.nanoTime() - nextLookNanos >= 0) {
      nextLookNanos = System.nanoTime() + LOOK_AGAIN.toNanos();
      look();
    }
    return !fresh.isEmpty();
  }

  /** A backlog goes on at once, but for those to whom something is under way. */
  private void look() {
    boolean more = true;
    while (more && !loop.stopping()) {
      Set<String> underWay = Set.copyOf(busy);
      List<Parcel> due = parcels.due(channel, underWay);
      hand(due, underWay);
      more = due.size() >= Parcels.BATCH;
    }
  }

  private void hand(List<Parcel> found, Set<String> underWay) {
    if (channel != Channel.EMAIL) {
      beginLanes(found, underWay);
    } else if (!found.isEmpty()) {
      sendNotices.deliver(channel, found).forEach(byMail);
    }
  }

  /**
   * Begins a lane for each recipient that had none when the parcels were read: where one was under
   * way, what was read may have been sent by it since. That stays leased here, and is found when
   * the lane has ended. No other thread begins a lane.
   */
  private void beginLanes(List<Parcel> found, Set<String> underWay) {
    Map<String, List<Parcel>> lanes = new LinkedHashMap<>();
    for (Parcel parcel : found) {
      String lane = parcel.notice().recipient().key();
      if (!underWay.contains(lane)) {
        lanes.computeIfAbsent(lane, first -> new ArrayList<>()).add(parcel);
      }
    }
    lanes.forEach((lane, list) -> {
      busy.add(lane);
      threads.execute(() -> deliver(lane, list));
    });
  }

  private void deliver(String lane, List<Parcel> together) {
    try {
      sendNotices.deliver(channel, together).forEach(byMail);
    } catch (RuntimeException failed) {
      LOG.warn("notices by {} are tried again: {}", channel.wire(), Failures.describe(failed));
    } finally {
      busy.remove(lane);
      nextLookNanos = System.nanoTime();
      loop.wake();
    }
  }
}
