package org.lantern.provision.suggestion;

import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** Who reads and decides suggestions: SENCOs and headteachers, for their schools. */
final class Entitled {
  private Entitled() {}

  static boolean holds(Caller caller) {
    return caller.is(Role.SENCO, Role.HEAD);
  }
}
