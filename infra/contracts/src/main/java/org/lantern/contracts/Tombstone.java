package org.lantern.contracts;

import java.util.UUID;

/**
 * What stood under this key is erased. On the wire it is a record with CloudEvents headers and no
 * value, so that a compacted topic forgets the key; receivers erase what they hold under it.
 */
public record Tombstone(UUID key) {
  public static final String TYPE = "org.lantern.erased.v1";
}
