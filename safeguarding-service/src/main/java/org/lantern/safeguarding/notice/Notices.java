package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.PendingNotices;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.postbox.Postboxes;

/**
 * Where notices are left, in the transaction that makes them wanted, and stopped in the one that
 * makes them pointless. They are written leased to this process, which sends them after the commit.
 */
@Singleton
public class Notices implements PendingNotices {
  /**
   * A Teams channel or a webhook can leave nobody out: it is told only of an alert from which
   * nobody has to be kept, as far as is known.
   */
  static final String EVERYBODY_THERE_MAY_KNOW =
      "a.route = 'safeguarding' and cardinality(a.excluded_staff) = 0 and not a.unreadable";

  /** One statement for all channels: who has no proven phone, or no hook, gets no row for it. */
  private static final String ADD =
      "with told as (select * from unnest(?::text[], ?::uuid[]) as t (recipient, staff_id)),"
          + " by_phone as (select t.recipient from told t join personal_address p"
          + " on p.staff_id = t.staff_id and p.kind = 'phone' and p.proven_sealed is not null),"
          + " chosen as (select ?::text[] as by, ?::text as places)"
          + " insert into notice (alert_id, round, step, recipient, staff_id, channel, reference,"
          + " school_id, level, next_attempt_at, leased_until, leased_by, informs)"
          + " select a.id, ?, ?, n.recipient, n.staff_id, n.channel, a.reference, a.school_ids[1],"
          + " a.level, ?, "
          + NoticeLeases.LEASE
          + ", ?, ? from alert a cross join chosen c cross join lateral ("
          // whoever would be told by nothing else is told by mail
          + "select t.recipient, t.staff_id, 'email' as channel from told t"
          + " where 'email' = any (c.by) or not ('sms' = any (c.by)"
          + " and t.recipient in (select recipient from by_phone))"
          + " union all select t.recipient, t.staff_id, 'sms' from told t"
          + " where 'sms' = any (c.by) and t.recipient in (select recipient from by_phone)"
          + " union all select h.school_id::text, null, h.channel from hook h"
          + " where h.channel = any (c.by) and "
          + EVERYBODY_THERE_MAY_KNOW
          + " and h.school_id = any (case c.places when 'schools' then a.school_ids"
          + " when 'lead_school' then a.school_ids[1:1]"
          + " when 'trust' then array['00000000-0000-0000-0000-000000000000'::uuid] end)"
          + ") n where a.id = ? on conflict do nothing returning channel";

  private final NoticeSettings settings;
  private final Postboxes postboxes;

  Notices(NoticeSettings settings, Postboxes postboxes) {
    this.settings = settings;
    this.postboxes = postboxes;
  }

  /**
   * Leaves a notice for each recipient by each of these channels that reaches them, and for the
   * Teams channels and webhooks of the places. Whoever would get none gets a mail; a notice that
   * already stands for this step stays as it is. The alert must stand in its table as it is to be
   * told.
   *
   * @param informs true where somebody has the alert from the start: they are told so, and it is
   *     sent although the alert is acknowledged
   * @return the channels by which something goes out, known once it is sent to the database
   */
  public Set<Channel> add(
      Transaction tx,
      UUID alertId,
      Position position,
      Instant now,
      Collection<Recipient> recipients,
      Set<Channel> by,
      Places places,
      boolean informs) {
    Set<Channel> used = EnumSet.noneOf(Channel.class);
    Set<Channel> setUp = postboxes.setUp();
    tx.addReading(
        ADD,
        row -> Channel.ofWire(row.text("channel")).orElse(Channel.EMAIL),
        used::add,
        recipients.stream().map(Recipient::key).toList(),
        recipients.stream().map(Recipient::staffId).toList(),
        by.stream().filter(setUp::contains).map(Channel::wire).toList(),
        places.word(),
        position.round(),
        position.step(),
        now,
        settings.instance(),
        informs,
        alertId);
    return used;
  }

  @Override
  public void stop(Transaction tx, UUID alertId) {
    tx.add("update notice set state = 'stopped' where alert_id = ? and state = 'pending'", alertId);
  }
}
