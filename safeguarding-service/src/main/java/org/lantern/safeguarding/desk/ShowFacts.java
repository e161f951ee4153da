package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.channel.ChannelState;
import org.lantern.safeguarding.channel.ChannelStates;
import org.lantern.safeguarding.duty.OnDuty;
import org.lantern.safeguarding.duty.WhoIsOnDuty;
import org.lantern.safeguarding.notice.LaneTrouble;
import org.lantern.safeguarding.notice.LaneTroubles;
import org.lantern.safeguarding.watch.Watch;

/**
 * Puts into words what a desk says around its alerts. An open desk asks again each minute: a
 * channel that fails, or a watch that finds something, shows without loading the page.
 */
@Singleton
class ShowFacts {
  private static final int MOST_SCHOOLS = 4;

  private final Transactions transactions;
  private final WhoIsOnDuty whoIsOnDuty;
  private final ChannelStates channelStates;
  private final LaneTroubles laneTroubles;
  private final Watch watch;

  ShowFacts(
      Transactions transactions,
      WhoIsOnDuty whoIsOnDuty,
      ChannelStates channelStates,
      LaneTroubles laneTroubles,
      Watch watch) {
    this.transactions = transactions;
    this.whoIsOnDuty = whoIsOnDuty;
    this.channelStates = channelStates;
    this.laneTroubles = laneTroubles;
    this.watch = watch;
  }

  /** Empty when alerts are not for any role of this person. */
  Optional<DeskFacts> show(Caller caller) {
    if (!AlertReaders.includes(caller)) {
      return Optional.empty();
    }
    List<OnDuty> duty = whoIsOnDuty.at(caller, caller.schools());
    return Optional.of(
        transactions.as(
            caller,
            tx -> {
              List<ChannelState> channels = channelStates.of(tx);
              return new DeskFacts(
                  troubles(tx),
                  failing(tx, channels),
                  duty.stream()
                      .limit(MOST_SCHOOLS)
                      .map(one -> words(one, duty.size() == 1))
                      .toList(),
                  Math.max(0, duty.size() - MOST_SCHOOLS),
                  words(channels));
            }));
  }

  private List<String> troubles(Transaction tx) {
    List<String> troubles = new ArrayList<>(watch.state().troubles());
    laneTroubles.recent(tx).stream().map(ShowFacts::words).forEach(troubles::add);
    return List.copyOf(troubles);
  }

  /** Nothing is known of a channel but what its last attempt said, however long ago that is. */
  private static List<String> failing(Transaction tx, List<ChannelState> channels) {
    List<String> failing = new ArrayList<>();
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    for (ChannelState channel : channels) {
      Instant since = channel.since();
      if (channel.isFailing() && since != null) {
        failing.add(
            channel.name()
                + " has been failing since "
                + DeskTimes.words(since, now)
                + " ("
                + channel.answer()
                + "). Nothing has gone that way since. What could not be sent is tried again.");
      }
    }
    return List.copyOf(failing);
  }

  private static DeskFacts.Duty words(OnDuty duty, boolean only) {
    Instant until = duty.until();
    Instant from = duty.nextFrom();
    String now =
        duty.people().isEmpty()
            ? "Nobody on the rota. Told first: " + told(duty)
            : names(duty.people())
                + (until == null ? "" : ", until " + DeskTimes.words(until, duty.now()));
    return new DeskFacts.Duty(
        only ? null : duty.school(),
        now,
        duty.next().isEmpty() || from == null
            ? null
            : names(duty.next()) + ", from " + DeskTimes.words(from, duty.now()));
  }

  private static String told(OnDuty duty) {
    return duty.told().isEmpty() || duty.told().getFirst().people().isEmpty()
        ? "the trust's contact"
        : duty.told().getFirst().audience() + " (" + names(duty.told().getFirst().people()) + ")";
  }

  private static String names(List<OnDuty.Person> people) {
    return people.stream().map(OnDuty.Person::name).collect(Collectors.joining(", "));
  }

  private static String words(List<ChannelState> channels) {
    boolean failing = channels.stream().anyMatch(ChannelState::isFailing);
    String live =
        names(
            channels,
            channel -> channel.condition() == ChannelState.Condition.LIVE && !channel.isUntried());
    String untried = names(channels, ChannelState::isUntried);
    String absent =
        channels.stream()
            .filter(channel -> channel.condition() == ChannelState.Condition.NOT_SET_UP)
            .map(channel -> channel.channel().words())
            .collect(Collectors.joining(", "));
    List<String> sentences = new ArrayList<>();
    if (!live.isEmpty()) {
      sentences.add((failing ? "Live: " : "All live: ") + live + ".");
    } else if (failing || untried.isEmpty()) {
      sentences.add("None is live.");
    }
    if (!untried.isEmpty()) {
      sentences.add("Not tried yet: " + untried + ".");
    }
    if (!absent.isEmpty()) {
      sentences.add("Not set up: " + absent + ".");
    }
    return String.join(" ", sentences);
  }

  private static String names(List<ChannelState> channels, Predicate<ChannelState> which) {
    return channels.stream()
        .filter(which)
        .map(ChannelState::name)
        .collect(Collectors.joining(", "));
  }

  /** Which topic, and why, is in the mail to the trust's contact: nobody at a desk can mend it. */
  private static String words(LaneTrouble trouble) {
    String what =
        switch (trouble) {
          case QUARANTINED -> "A message about a concern could not be read and is kept aside.";
          case READING_AGAIN -> "Messages about concerns are being read again.";
        };
    return what + " The trust's contact is told more by mail.";
  }
}
