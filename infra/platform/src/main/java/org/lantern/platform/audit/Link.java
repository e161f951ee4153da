package org.lantern.platform.audit;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain: the entry in its place.
 *
 * @param seq counts from 1 without a gap
 * @param tx the transaction that wrote the entry
 * @param hash over this link and the hash before it, as hex
 */
record Link(long seq, UUID entryId, long tx, String hash) {

  /** The link that must stand after {@code previous} (null at the start) for this entry. */
  static Link after(@Nullable Link previous, UUID entryId, long tx, byte[] mac, AuditKey key) {
    long seq = previous == null ? 1 : previous.seq + 1;
    byte[] content =
        new CanonicalBytes("lantern audit link 1")
            .add(seq)
            .add(previous == null ? "" : previous.hash)
            .add(entryId)
            .add(tx)
            .add(mac)
            .bytes();
    return new Link(seq, entryId, tx, HexFormat.of().formatHex(key.hash(content)));
  }
}
