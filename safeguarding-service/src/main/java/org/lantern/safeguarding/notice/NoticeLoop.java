package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Channel;

/**
 * Sends the notices of an instance: one loop for each channel, so that one that is down holds up no
 * other. Another loop renews the leases, however long the others wait, and one tells the trust of
 * troubles with the lanes.
 */
@Singleton
public class NoticeLoop implements BackgroundPart {
  private static final Duration LOOK_FOR_TROUBLES = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final NoticeLeases noticeLeases;
  private final Transactions transactions;
  private final AlarmTheTrust alarm;
  private final Map<Channel, ChannelLoop> channels = new EnumMap<>(Channel.class);
  private final Loop leases =
      new Loop("notice-leases", NoticeLeases.RENEWED_EVERY, PATIENCE, this::renew);
  private final Loop troubles = new Loop("lane-alarms", LOOK_FOR_TROUBLES, PATIENCE, this::tell);

  NoticeLoop(
      Parcels parcels,
      SendNotices sendNotices,
      NoticeLeases noticeLeases,
      Transactions transactions,
      AlarmTheTrust alarm) {
    this.noticeLeases = noticeLeases;
    this.transactions = transactions;
    this.alarm = alarm;
    for (Channel channel : Channel.values()) {
      channels.put(channel, new ChannelLoop(channel, parcels, sendNotices, this::byMail));
    }
  }

  /** Notices of this alert by these channels were committed by this instance. Never blocks. */
  public void handOver(UUID alertId, Set<Channel> by) {
    by.forEach(channel -> of(channel).handOver(alertId));
  }

  @Override
  public void start() {
    leases.start();
    channels.values().forEach(ChannelLoop::start);
    troubles.start();
  }

  @Override
  public void stop() {
    channels.values().parallelStream().forEach(ChannelLoop::stop);
    troubles.stop();
    leases.stop();
  }

  @Override
  public Phase phase() {
    return Phase.LOOPS;
  }

  private void byMail(UUID alertId) {
    of(Channel.EMAIL).handOver(alertId);
  }

  private ChannelLoop of(Channel channel) {
    return Objects.requireNonNull(channels.get(channel), "every channel has its loop");
  }

  private boolean tell() {
    alarm.tell();
    return false;
  }

  private boolean renew() {
    transactions.background(noticeLeases::renew);
    return false;
  }
}
