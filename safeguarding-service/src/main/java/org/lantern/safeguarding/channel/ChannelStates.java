package org.lantern.safeguarding.channel;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.postbox.Answer;
import org.lantern.safeguarding.postbox.Postboxes;

/**
 * The state of every channel, as the attempts of all instances have left it. One row for a channel
 * of a place: of two that note at once the later stands, which is what the next attempt corrects.
 */
@Singleton
public class ChannelStates {
  /** In place of a school: what is the deployment's, and the trust's own. */
  public static final UUID NOBODYS = new UUID(0, 0);

  private static final int MOST_HOOKS = 400;

  /** Every hook, tried or not, and what is known of mail and text messages. */
  private static final String NOTED =
      "select channel, school_id, last_taken_at, failing_since, answer from channel_state"
          + " where school_id = ? and channel in ('email', 'sms')"
          + " union all (select h.channel, h.school_id, s.last_taken_at, s.failing_since, s.answer"
          + " from hook h left join channel_state s"
          + " on s.channel = h.channel and s.school_id = h.school_id"
          + " order by h.channel, h.school_id limit ?)";

  /** What works goes on working: while mail follows mail, the row is written every few seconds. */
  private static final String TAKEN =
      "insert into channel_state (channel, school_id, last_taken_at, answer)"
          + " select ?, ?, lantern_now(), ? where not exists (select from channel_state"
          + " where channel = ? and school_id = ? and failing_since is null"
          + " and last_taken_at > lantern_now() - interval '5 seconds')"
          + " on conflict (channel, school_id) do update set"
          + " last_taken_at = excluded.last_taken_at, failing_since = null, failures = 0,"
          + " answer = excluded.answer";

  private static final String FAILED =
      "insert into channel_state as s (channel, school_id, failing_since, failures, answer)"
          + " values (?, ?, lantern_now(), 1, ?) on conflict (channel, school_id) do update set"
          + " failing_since = coalesce(s.failing_since, excluded.failing_since),"
          + " failures = s.failures + 1, answer = excluded.answer";

  private final Postboxes postboxes;
  private final Names names;
  private final MeterRegistry meters;

  ChannelStates(Postboxes postboxes, Names names, MeterRegistry meters) {
    this.postboxes = postboxes;
    this.names = names;
    this.meters = meters;
  }

  /**
   * Notes what became of an attempt; in the background. A refusal of one address says nothing about
   * the channel. When the last success is less than five seconds old, another adds nothing.
   *
   * @param place whose hook it was; {@link #NOBODYS} for mail and text messages
   */
  public void note(Transaction tx, Channel channel, UUID place, Answer answer) {
    count(channel, answer);
    switch (answer.result()) {
      case TAKEN -> tx.add(TAKEN, channel.wire(), place, answer.words(), channel.wire(), place);
      case FAILED -> tx.add(FAILED, channel.wire(), place, answer.words());
      case REFUSED -> {}
    }
  }

  /** A hook was removed or leads elsewhere now: what is known of it says nothing any more. */
  public void forget(Transaction tx, Channel channel, UUID place) {
    tx.add("delete from channel_state where channel = ? and school_id = ?", channel.wire(), place);
  }

  /**
   * All channels that the person of the transaction may know of: mail and text messages first, then
   * each Teams channel and webhook that is set up; where none is, one entry says so.
   */
  public List<ChannelState> of(Transaction tx) {
    List<Noted> noted = tx.list(NOTED, ChannelStates::noted, NOBODYS, MOST_HOOKS);
    Map<UUID, String> schools =
        names.ofSchools(tx, noted.stream().map(Noted::place).collect(Collectors.toSet()));
    Set<Channel> setUp = postboxes.setUp();
    List<ChannelState> states = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      List<Noted> ofChannel = noted.stream().filter(each -> each.channel() == channel).toList();
      switch (channel) {
        case EMAIL, SMS ->
            states.add(
                setUp.contains(channel)
                    ? ofChannel.isEmpty()
                        ? untried(channel)
                        : ofChannel.getFirst().state(null, null)
                    : notSetUp(channel));
        case TEAMS, WEBHOOK -> {
          ofChannel.forEach(
              each -> states.add(each.state(each.place(), nameOf(each.place(), schools))));
          if (ofChannel.isEmpty()) {
            states.add(notSetUp(channel));
          }
        }
      }
    }
    return List.copyOf(states);
  }

  private void count(Channel channel, Answer answer) {
    meters
        .counter(
            "lantern.channel.attempts",
            "channel",
            channel.wire(),
            "result",
            answer.result().name().toLowerCase(Locale.ROOT))
        .increment();
  }

  private static String nameOf(UUID place, Map<UUID, String> schools) {
    return place.equals(NOBODYS) ? "the trust" : schools.getOrDefault(place, place.toString());
  }

  private static ChannelState untried(Channel channel) {
    return new ChannelState(channel, null, null, ChannelState.Condition.LIVE, null, null, null);
  }

  private static ChannelState notSetUp(Channel channel) {
    return new ChannelState(
        channel, null, null, ChannelState.Condition.NOT_SET_UP, null, null, null);
  }

  private static Noted noted(Row row) throws SQLException {
    return new Noted(
        Channel.ofWire(row.text("channel")).orElse(Channel.WEBHOOK),
        row.uuid("school_id"),
        row.instantOrNull("last_taken_at"),
        row.instantOrNull("failing_since"),
        row.textOrNull("answer"));
  }

  private record Noted(
      Channel channel,
      UUID place,
      @Nullable Instant lastTakenAt,
      @Nullable Instant failingSince,
      @Nullable String answer) {

    ChannelState state(@Nullable UUID shownPlace, @Nullable String name) {
      return new ChannelState(
          channel,
          shownPlace,
          name,
          failingSince == null ? ChannelState.Condition.LIVE : ChannelState.Condition.FAILING,
          failingSince,
          answer,
          lastTakenAt);
    }
  }
}
