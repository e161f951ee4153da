package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.AcknowledgementLinks;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.postbox.Destination;
import org.lantern.safeguarding.postbox.Letter;
import org.lantern.safeguarding.postbox.PostboxSettings;

/** Makes ready what this process is to send: the notices, their words, and the addresses of now. */
@Singleton
class Parcels {
  static final int BATCH = 40;

  private final Transactions transactions;
  private final NoticeLeases leases;
  private final Destinations destinations;
  private final Names names;
  private final NoticeSettings settings;
  private final AcknowledgementLinks links;
  private final PostboxSettings postboxes;

  Parcels(
      Transactions transactions,
      NoticeLeases leases,
      Destinations destinations,
      Names names,
      NoticeSettings settings,
      AcknowledgementLinks links,
      PostboxSettings postboxes) {
    this.transactions = transactions;
    this.leases = leases;
    this.destinations = destinations;
    this.names = names;
    this.settings = settings;
    this.links = links;
    this.postboxes = postboxes;
  }

  /** What is due by a channel of alerts whose rows this instance has just committed. */
  List<Parcel> fresh(Channel channel, Collection<UUID> alertIds) {
    return transactions.background(tx -> made(tx, channel, leases.mine(tx, channel, alertIds)));
  }

  /**
   * What is due again by a channel, or was left behind by another instance.
   *
   * @param busy the keys of those to whom something is under way by it
   */
  List<Parcel> due(Channel channel, Set<String> busy) {
    return transactions.background(tx -> {
      List<UUID> alertIds = leases.claim(tx, channel, busy, BATCH);
      return alertIds.isEmpty()
          ? List.of()
          : made(tx, channel, leases.mine(tx, channel, Set.copyOf(alertIds)));
    });
  }

  private List<Parcel> made(Transaction tx, Channel channel, List<NoticeLeases.Waiting> waiting) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Notice> all = waiting.stream().map(NoticeLeases.Waiting::notice).toList();
    Map<UUID, String> schools = new HashMap<>();
    names.tellSchools(
        tx, all.stream().map(Notice::schoolId).collect(Collectors.toSet()), schools::put);
    Map<Recipient, Destination> found =
        destinations.of(
            tx, channel, all.stream().map(Notice::recipient).collect(Collectors.toSet()));
    tx.run(); // where no destination was asked for, the schools still wait
    return waiting.stream()
        .map(each ->
            new Parcel(
                each.notice(),
                each.contact(),
                letter(
                    each.notice(),
                    take(each.notice(), each.now()),
                    found.get(each.notice().recipient()),
                    schools.get(each.notice().schoolId()))))
        .toList();
  }

  /** By mail alone: a text message is read on a screen that others see. */
  private @Nullable String take(Notice notice, Instant now) {
    UUID staffId = notice.recipient().staffId();
    boolean nothingToTakeOn = notice.informs() || notice.recipient().isHandOver();
    return staffId == null || notice.channel() != Channel.EMAIL || nothingToTakeOn
        ? null
        : settings.urlOf(links.path(notice.alertId(), staffId, notice.position(), now));
  }

  private @Nullable Letter letter(
      Notice notice, @Nullable String take, @Nullable Destination to, @Nullable String school) {
    return to == null
        ? null
        : new Letter(
            NoticeText.message(
                notice, school, settings.linkOf(notice), take, postboxes.messageHost()),
            to);
  }
}
