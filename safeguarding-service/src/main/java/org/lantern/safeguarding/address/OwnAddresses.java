package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/** Shows people what they have given themselves. */
@Singleton
public class OwnAddresses {
  private final PersonalAddresses addresses;

  OwnAddresses(PersonalAddresses addresses) {
    this.addresses = addresses;
  }

  /** One of each kind; none at all for a login with nobody of the register behind it. */
  public List<OwnAddress> of(Transaction tx, Caller caller) {
    UUID staffId = caller.staffId();
    if (staffId == null) {
      return List.of();
    }
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    return Stream.of(AddressKind.values()).map(kind -> own(tx, staffId, kind, now)).toList();
  }

  private OwnAddress own(Transaction tx, UUID staffId, AddressKind kind, Instant now) {
    PersonalAddress address =
        addresses.of(tx, staffId, kind).orElseGet(() -> PersonalAddress.none(now));
    return new OwnAddress(
        kind,
        address.proven(),
        address.provenAt(),
        CodeRules.isWaiting(address, now) ? address.offered() : null);
  }
}
