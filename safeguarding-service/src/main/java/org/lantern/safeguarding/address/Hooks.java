package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.channel.ChannelStates;
import org.lantern.safeguarding.postbox.Destination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hooks as they stand in the database, under the scope of the transaction. */
@Singleton
public class Hooks {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

  private static final String PUT =
      "insert into hook (school_id, channel, id, host, address_sealed, secret_sealed, set_by, set_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, lantern_now())"
          + " on conflict (school_id, channel) do update set id = excluded.id,"
          + " host = excluded.host, address_sealed = excluded.address_sealed,"
          + " secret_sealed = excluded.secret_sealed, set_by = excluded.set_by,"
          + " set_at = excluded.set_at";

  private final Sealer sealer;
  private final Ids ids;
  private final ChannelStates states;

  Hooks(Sealer sealer, Ids ids, ChannelStates states) {
    this.sealer = sealer;
    this.ids = ids;
    this.states = states;
  }

  /** Those that the person of the transaction may know of, at most so many. */
  public List<Hook> known(Transaction tx, int limit) {
    return tx.list(
        "select school_id, channel, host, set_by, set_at from hook order by school_id, channel"
            + " limit ?",
        row ->
            new Hook(
                row.uuid("school_id"),
                Channel.ofWire(row.text("channel")).orElse(Channel.WEBHOOK),
                row.text("host"),
                row.text("set_by"),
                row.instant("set_at")),
        limit);
  }

  /** The addresses of those of the places that have one for this channel that opens. */
  public Map<UUID, Destination> destinations(
      Transaction tx, Channel channel, Collection<UUID> places) {
    Map<UUID, Destination> found = new HashMap<>();
    tx.list(
            "select school_id, id, address_sealed, secret_sealed from hook"
                + " where channel = ? and school_id = any (?::uuid[])",
            row ->
                new Sealed(
                    row.uuid("school_id"),
                    row.uuid("id"),
                    row.text("address_sealed"),
                    row.textOrNull("secret_sealed")),
            channel.wire(),
            places)
        .forEach(sealed -> {
          try {
            found.put(sealed.place(), open(sealed));
          } catch (SealBroken broken) {
            LOG.error("a hook of {} cannot be opened", sealed.place());
          }
        });
    return found;
  }

  /** The address of one place. */
  public Optional<Destination> destination(Transaction tx, Channel channel, UUID place) {
    return Optional.ofNullable(destinations(tx, channel, List.of(place)).get(place));
  }

  /** Sets it, in place of what stood there. */
  void put(
      Transaction tx,
      UUID place,
      Channel channel,
      URI address,
      @Nullable String secret,
      String login) {
    UUID id = ids.next();
    states.forget(tx, channel, place);
    tx.add(
        PUT,
        place,
        channel.wire(),
        id,
        address.getHost(),
        sealer.sealText(Audience.LOCAL, addressOf(id, place), address.toString()),
        secret == null ? null : sealer.sealText(Audience.LOCAL, secretOf(id, place), secret),
        login);
  }

  /** True when there was one. */
  boolean remove(Transaction tx, UUID place, Channel channel) {
    states.forget(tx, channel, place);
    tx.add("delete from hook where school_id = ? and channel = ?", place, channel.wire());
    return tx.run() > 0;
  }

  private Destination open(Sealed sealed) {
    String address =
        sealer.openText(
            Audience.LOCAL, addressOf(sealed.id(), sealed.place()), sealed.addressSealed());
    String secret =
        sealed.secretSealed() == null
            ? null
            : sealer.openText(
                Audience.LOCAL, secretOf(sealed.id(), sealed.place()), sealed.secretSealed());
    return new Destination.Hook(URI.create(address), secret);
  }

  private static SealedFor addressOf(UUID id, UUID place) {
    return new SealedFor(id, place, "hook-address");
  }

  private static SealedFor secretOf(UUID id, UUID place) {
    return new SealedFor(id, place, "hook-secret");
  }

  private record Sealed(UUID place, UUID id, String addressSealed, @Nullable String secretSealed) {}
}
