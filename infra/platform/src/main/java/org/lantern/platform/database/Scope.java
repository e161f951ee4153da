package org.lantern.platform.database;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.platform.identity.Role;

/**
 * How a scope is written into PostgreSQL's settings: array literals that the policies read back.
 */
final class Scope {
  private Scope() {}

  static String array(Set<UUID> schools) {
    return schools.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  static String roles(Set<Role> roles) {
    return roles.stream().map(Role::claim).collect(Collectors.joining(",", "{", "}"));
  }
}
