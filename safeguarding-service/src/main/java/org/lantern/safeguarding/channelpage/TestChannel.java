package org.lantern.safeguarding.channelpage;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.safeguarding.address.Hooks;
import org.lantern.safeguarding.address.KeepHook;
import org.lantern.safeguarding.address.StaffDestinations;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.channel.ChannelStates;
import org.lantern.safeguarding.postbox.Answer;
import org.lantern.safeguarding.postbox.Destination;
import org.lantern.safeguarding.postbox.Message;
import org.lantern.safeguarding.postbox.PostboxSettings;
import org.lantern.safeguarding.postbox.Postboxes;

/**
 * Sends a message that says it is a test: by mail and text message to the person who asks, by Teams
 * and webhook to the place that was named. It is sent outside any transaction; what was answered is
 * audited and noted as the channel's state afterwards. A repeat is another message.
 */
@Singleton
class TestChannel {
  private final Transactions transactions;
  private final StaffDestinations staff;
  private final Hooks hooks;
  private final Postboxes postboxes;
  private final PostboxSettings settings;
  private final ChannelStates states;
  private final AuditTrail audit;
  private final Ids ids;
  private final String pageUrl;

  TestChannel(
      Transactions transactions,
      StaffDestinations staff,
      Hooks hooks,
      Postboxes postboxes,
      PostboxSettings settings,
      ChannelStates states,
      AuditTrail audit,
      Ids ids,
      @Value("${lantern.safeguarding.public.url:`http://localhost:8083`}") String publicUrl) {
    this.transactions = transactions;
    this.staff = staff;
    this.hooks = hooks;
    this.postboxes = postboxes;
    this.settings = settings;
    this.states = states;
    this.audit = audit;
    this.ids = ids;
    this.pageUrl = publicUrl.replaceAll("/+$", "") + "/settings/channels";
  }

  /**
   * @param place whose Teams channel or webhook; no matter for mail and text messages
   */
  TestOutcome test(Caller caller, Channel channel, UUID place) {
    boolean hook = channel == Channel.TEAMS || channel == Channel.WEBHOOK;
    if (hook && !KeepHook.mayKeep(caller, place)) {
      return new TestOutcome.NotFound();
    }
    if (!postboxes.setUp().contains(channel)) {
      return new TestOutcome.NoAddress(
          "It is not set up on this system. Ask the people who run Lantern.");
    }
    Optional<Destination> to =
        transactions.as(caller, tx -> destination(tx, caller, channel, place));
    if (to.isEmpty()) {
      return new TestOutcome.NoAddress(missing(channel));
    }
    Answer answer = postboxes.send(channel, message(channel), to.get());
    UUID noted = hook ? place : ChannelStates.NOBODYS;
    transactions.background(tx -> {
      states.note(tx, channel, noted, answer);
      audit.append(tx, entry(caller, channel, noted, answer));
      return true;
    });
    return new TestOutcome.Tried(answer);
  }

  private Optional<Destination> destination(
      Transaction tx, Caller caller, Channel channel, UUID place) {
    UUID staffId = caller.staffId();
    Set<UUID> self = staffId == null ? Set.of() : Set.of(staffId);
    return switch (channel) {
      case EMAIL -> staff.mailboxes(tx, self).values().stream().findAny();
      case SMS -> staff.phones(tx, self).values().stream().findAny();
      case TEAMS, WEBHOOK -> hooks.destination(tx, channel, place);
    };
  }

  private Message message(Channel channel) {
    String id = "test." + ids.next();
    String title = "TEST of Lantern: no alert";
    return new Message(
        channel == Channel.EMAIL ? "<" + id + "@" + settings.messageHost() + ">" : id,
        Message.Kind.TEST,
        false,
        title,
        """
        This is a test message. There is no alert, and nobody need do anything.

        Somebody tried out this channel at %s
        """
            .formatted(pageUrl),
        title + ". Nobody need do anything.",
        new Message.About("TEST", "none: this is a test", null, pageUrl));
  }

  private static AuditEntry entry(Caller caller, Channel channel, UUID place, Answer answer) {
    return new AuditEntry(
        caller.login(),
        "channel-tested",
        "channel",
        place,
        place.equals(ChannelStates.NOBODYS) ? null : place,
        Map.of("channel", channel.wire(), "taken", Boolean.toString(answer.isTaken())));
  }

  private static String missing(Channel channel) {
    return switch (channel) {
      case EMAIL -> "No mailbox is known for your login.";
      case SMS -> "Give the number of your phone first, and prove it.";
      case TEAMS, WEBHOOK -> "Set the address first.";
    };
  }
}
