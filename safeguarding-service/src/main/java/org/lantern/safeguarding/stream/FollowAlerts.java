package org.lantern.safeguarding.stream;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLists;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.GuardedAlert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A stream of alerts for one person: all open ones first, a word that these were all, then every
 * change. The tail has begun and the desk has joined before the open ones are read, so nothing
 * falls between; what changes meanwhile comes twice.
 */
@Singleton
class FollowAlerts {
  /** A stream ends after this, and the client signs in anew: rights do not outlive the day. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Numbers are given before they are committed; this many back are shown again. */
  private static final long LATE = 200;

  private static final int PAGE = 500;

  /**
   * So many streams read what stands at a time; the others wait their turn. When a whole trust
   * connects again at once, who acknowledges an alert still finds a connection to the database.
   */
  private static final int OPENINGS = 2;

  private static final int MOST_ACKNOWLEDGED = 1_000;

  private final Transactions transactions;
  private final AlertLists lists;
  private final AlertTail tail;
  private final Desks desks;
  private final Frames frames;
  private final Semaphore openings = new Semaphore(OPENINGS, true);

  FollowAlerts(
      Transactions transactions, AlertLists lists, AlertTail tail, Desks desks, Frames frames) {
    this.transactions = transactions;
    this.lists = lists;
    this.tail = tail;
    this.desks = desks;
    this.frames = frames;
  }

  /**
   * Empty when alerts are not for any role of this person.
   *
   * @param lastSeen the number of the last event that the client saw, null for none
   */
  Optional<Flux<Frame>> follow(Caller caller, @Nullable Long lastSeen) {
    if (!AlertReaders.includes(caller)) {
      return Optional.empty();
    }
    tail.begin();
    Desk desk = desks.join(caller);
    try {
      List<Frame> standing = new ArrayList<>();
      standing.add(Frame.LIVE);
      standing(caller, lastSeen).forEach(alert -> standing.add(frames.of(alert)));
      standing.add(Frame.WHOLE);
      return Optional.of(
          Flux.concat(Flux.fromIterable(standing), desk.live())
              .takeUntilOther(Mono.delay(LONGEST))
              .doFinally(end -> desks.leave(desk)));
    } catch (RuntimeException failed) {
      desks.leave(desk);
      throw failed;
    }
  }

  private List<Alert> standing(Caller caller, @Nullable Long lastSeen) {
    openings.acquireUninterruptibly();
    try {
      return read(caller, lastSeen);
    } finally {
      openings.release();
    }
  }

  private List<Alert> read(Caller caller, @Nullable Long lastSeen) {
    return transactions.as(
        caller,
        tx -> {
          List<GuardedAlert> alerts = new ArrayList<>();
          if (lastSeen != null) {
            alerts.addAll(
                lists.acknowledgedSince(tx, caller, lastSeen - LATE, MOST_ACKNOWLEDGED).reversed());
          }
          Cursor.@Nullable TimeAndId after = null;
          List<GuardedAlert> page;
          do {
            page = lists.open(tx, caller, after, PAGE);
            alerts.addAll(page);
            after =
                page.isEmpty()
                    ? null
                    : new Cursor.TimeAndId(
                        page.getLast().alert().openedAt(), page.getLast().alert().id());
          } while (page.size() == PAGE);
          return alerts.stream()
              .filter(each -> each.isFor(caller))
              .map(GuardedAlert::alert)
              .toList();
        });
  }
}
