package org.lantern.platform.audit;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;

/**
 * Follows the chain row by row: first what is sealed, in the order of the links, then what is not,
 * in the order of its transactions. It remembers the first bad row and goes on counting. Not
 * thread-safe.
 */
final class ChainCheck {
  private final AuditKey key;
  private final @Nullable Link anchored;
  private @Nullable Link last;
  private Verification.@Nullable FirstBad firstBad;
  private long entries;
  private long sealed;
  private long unsealed;

  ChainCheck(AuditKey key, @Nullable Link anchored) {
    this.key = key;
    this.anchored = anchored;
  }

  /** One link, with its entry if that is still there. */
  void sealed(Row row) throws SQLException {
    Link link =
        new Link(row.number("seq"), row.uuid("entry_id"), row.number("link_tx"), row.text("hash"));
    sealed++;
    if (link.seq() != (last == null ? 1 : last.seq() + 1)) {
      bad(link.entryId(), "missing: an entry before this one and its link are gone");
    }
    if (row.uuidOrNull("id") == null) {
      bad(link.entryId(), "missing: the entry of link " + link.seq() + " is gone");
    } else {
      entries++;
      if (isChanged(row) || row.number("tx") != link.tx()) {
        bad(link.entryId(), "changed: the entry of link " + link.seq());
      } else if (!link.equals(Link.after(last, link.entryId(), link.tx(), row.bytes("mac"), key))) {
        bad(link.entryId(), "reordered: link " + link.seq() + " does not follow the one before");
      }
    }
    if (anchored != null && anchored.seq() == link.seq() && !anchored.equals(link)) {
      bad(anchored.entryId(), "truncated: another entry stands where this one was anchored");
    }
    last = link;
  }

  /**
   * One entry without a link.
   *
   * @param comparable whether transactions of this entry and of the last link are counted alike
   */
  void unsealed(Row row, boolean comparable) throws SQLException {
    entries++;
    unsealed++;
    UUID id = row.uuid("id");
    if (isChanged(row)) {
      bad(id, "changed: an entry that is not sealed yet, or was written by somebody else");
    } else if (comparable && last != null && row.number("tx") < last.tx()) {
      bad(id, "inserted: it stands before entries that are sealed already");
    }
  }

  Optional<Link> lastLink() {
    return Optional.ofNullable(last);
  }

  Verification result() {
    if (anchored != null && (last == null || last.seq() < anchored.seq())) {
      bad(anchored.entryId(), "truncated: the chain ends before the entry that was anchored");
    }
    return new Verification(firstBad == null, entries, sealed, unsealed, firstBad);
  }

  private boolean isChanged(Row row) throws SQLException {
    byte[] expected = key.hash(AuditRow.read(row).canonical());
    return !MessageDigest.isEqual(expected, row.bytes("mac"));
  }

  private void bad(UUID id, String reason) {
    if (firstBad == null) {
      firstBad = new Verification.FirstBad(id, reason);
    }
  }
}
