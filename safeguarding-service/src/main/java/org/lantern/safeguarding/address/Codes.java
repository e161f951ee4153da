package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.util.List;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.ids.Ids;
import org.lantern.safeguarding.channel.ChannelStates;
import org.lantern.safeguarding.postbox.Answer;
import org.lantern.safeguarding.postbox.Destination;
import org.lantern.safeguarding.postbox.Message;
import org.lantern.safeguarding.postbox.PostboxSettings;
import org.lantern.safeguarding.postbox.Postboxes;

/** Sends the code that proves an address, outside any transaction, and notes how its channel is. */
@Singleton
class Codes {
  private final Postboxes postboxes;
  private final PostboxSettings settings;
  private final ChannelStates states;
  private final Transactions transactions;
  private final Ids ids;

  Codes(
      Postboxes postboxes,
      PostboxSettings settings,
      ChannelStates states,
      Transactions transactions,
      Ids ids) {
    this.postboxes = postboxes;
    this.settings = settings;
    this.states = states;
    this.transactions = transactions;
    this.ids = ids;
  }

  Answer send(AddressKind kind, String address, String code) {
    String brief =
        code + " is your code for Lantern. It is valid for 10 minutes. Tell it to nobody.";
    Message message =
        new Message(
            messageId(kind),
            Message.Kind.CODE,
            false,
            "Your code for Lantern",
            brief + "\n\nIf you did not ask for it, you need do nothing.\n",
            brief,
            null);
    Destination to =
        switch (kind) {
          case PHONE -> new Destination.Phone(address);
          case MAILBOX -> new Destination.Mailboxes(List.of(address));
        };
    Answer answer = postboxes.send(kind.channel(), message, to);
    transactions.background(tx -> {
      states.note(tx, kind.channel(), ChannelStates.NOBODYS, answer);
      return true;
    });
    return answer;
  }

  private String messageId(AddressKind kind) {
    String id = "code." + ids.next();
    return kind == AddressKind.MAILBOX ? "<" + id + "@" + settings.messageHost() + ">" : id;
  }
}
