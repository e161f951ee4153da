package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.notice.NoticeLoop;
import org.lantern.safeguarding.notice.Notices;
import org.lantern.safeguarding.notice.Places;
import org.lantern.safeguarding.notice.Recipient;

/**
 * Tells a colleague that an alert is theirs now, by their own ways and by none of the school's. The
 * notice is left as background work, which alone knows how they are reached; it is sent once the
 * hand-over is committed, and never without one.
 */
@Singleton
class HandOverNotices {
  private static final Set<Channel> BY = Set.of(Channel.EMAIL, Channel.SMS);

  private final Transactions transactions;
  private final Notices notices;
  private final NoticeLoop loop;

  HandOverNotices(Transactions transactions, Notices notices, NoticeLoop loop) {
    this.transactions = transactions;
    this.notices = notices;
    this.loop = loop;
  }

  void tell(Transaction tx, InHand held, UUID to) {
    Alert alert = held.alert();
    Set<Channel> used =
        transactions.background(work ->
            notices.add(
                work,
                alert.id(),
                alert.position(),
                held.now(),
                List.of(Recipient.handedOver(to, alert.version())),
                BY,
                Places.NONE,
                false));
    tx.afterCommit(() -> loop.handOver(alert.id(), used));
  }
}
