package org.lantern.platform.ids;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/**
 * UUID version 5 (RFC 9562): the same name in the same namespace is the same id, in every service
 * and on every import.
 */
public final class NamedId {
  private NamedId() {}

  public static UUID of(UUID namespace, String name) {
    return Generators.nameBasedGenerator(namespace).generate(name);
  }
}
