package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Personal addresses as they stand in the database: a person's own, or all in the background. */
@Singleton
public class PersonalAddresses {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalAddresses.class);

  private static final String COLUMNS =
      "staff_id, proven_sealed, proven_at, offered_sealed, code_sealed, code_until, wrong_codes,"
          + " codes_sent, codes_since";

  private static final String KEEP =
      "insert into personal_address (staff_id, kind, proven_sealed, proven_at, offered_sealed,"
          + " code_sealed, code_until, wrong_codes, codes_sent, codes_since)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (staff_id, kind) do update set proven_sealed = excluded.proven_sealed,"
          + " proven_at = excluded.proven_at, offered_sealed = excluded.offered_sealed,"
          + " code_sealed = excluded.code_sealed, code_until = excluded.code_until,"
          + " wrong_codes = excluded.wrong_codes, codes_sent = excluded.codes_sent,"
          + " codes_since = excluded.codes_since";

  private final Sealer sealer;

  PersonalAddresses(Sealer sealer) {
    this.sealer = sealer;
  }

  /**
   * The proven addresses of those of them who have one. What cannot be opened is left out, so that
   * one broken row keeps nobody else from being told.
   */
  public Map<UUID, String> proven(Transaction tx, AddressKind kind, Collection<UUID> staffIds) {
    if (staffIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, String> found = new HashMap<>();
    tellProven(tx, kind, staffIds, found::put);
    tx.run();
    return found;
  }

  /** The same, told with what else the transaction sends next. */
  void tellProven(
      Transaction tx,
      AddressKind kind,
      Collection<UUID> staffIds,
      BiConsumer<UUID, String> listener) {
    tx.addReading(
        "select staff_id, proven_sealed from personal_address"
            + " where staff_id = any (?::uuid[]) and kind = ? and proven_sealed is not null",
        row -> Map.entry(row.uuid("staff_id"), row.text("proven_sealed")),
        row -> {
          try {
            listener.accept(
                row.getKey(),
                sealer.openText(
                    Audience.LOCAL, sealedFor(row.getKey(), kind, "proven"), row.getValue()));
          } catch (SealBroken broken) {
            LOG.error("an address of {} cannot be opened", row.getKey());
          }
        },
        staffIds,
        kind.wire());
  }

  /** What this person has given. */
  Optional<PersonalAddress> of(Transaction tx, UUID staffId, AddressKind kind) {
    return tx.one(
        "select " + COLUMNS + " from personal_address where staff_id = ? and kind = ?",
        row -> address(row, kind),
        staffId,
        kind.wire());
  }

  void keep(Transaction tx, UUID staffId, AddressKind kind, PersonalAddress address) {
    tx.add(
        KEEP,
        staffId,
        kind.wire(),
        seal(staffId, kind, "proven", address.proven()),
        address.provenAt(),
        seal(staffId, kind, "offered", address.offered()),
        seal(staffId, kind, "code", address.code()),
        address.codeUntil(),
        address.wrongCodes(),
        address.codesSent(),
        address.codesSince());
  }

  private PersonalAddress address(Row row, AddressKind kind) throws SQLException {
    UUID staffId = row.uuid("staff_id");
    return new PersonalAddress(
        open(staffId, kind, "proven", row.textOrNull("proven_sealed")),
        row.instantOrNull("proven_at"),
        open(staffId, kind, "offered", row.textOrNull("offered_sealed")),
        open(staffId, kind, "code", row.textOrNull("code_sealed")),
        row.instantOrNull("code_until"),
        (int) row.number("wrong_codes"),
        (int) row.number("codes_sent"),
        row.instant("codes_since"));
  }

  private @Nullable String seal(
      UUID staffId, AddressKind kind, String field, @Nullable String plain) {
    return plain == null
        ? null
        : sealer.sealText(Audience.LOCAL, sealedFor(staffId, kind, field), plain);
  }

  private @Nullable String open(
      UUID staffId, AddressKind kind, String field, @Nullable String sealed) {
    return sealed == null
        ? null
        : sealer.openText(Audience.LOCAL, sealedFor(staffId, kind, field), sealed);
  }

  private static SealedFor sealedFor(UUID staffId, AddressKind kind, String field) {
    return new SealedFor(staffId, staffId, kind.wire() + "-" + field);
  }
}
