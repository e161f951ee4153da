package org.lantern.safeguarding.alert;

import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** The roles that have anything to do with alerts at all. */
public final class AlertReaders {
  private AlertReaders() {}

  public static boolean includes(Caller caller) {
    return caller.is(Role.DSL, Role.HEAD, Role.TRUST_SAFEGUARDING);
  }

  /** The rule of the table's policy for one person, for what is pushed to them. */
  public static boolean maySee(Caller caller, Visibility visibility) {
    return includes(caller)
        && visibility.allows(caller.staffId(), caller.is(Role.DSL), caller.schools());
  }

  /** How the person stands in what others see: their id in the register, or else their login. */
  public static String nameInRecord(Caller caller) {
    return caller.staffId() == null ? caller.login() : caller.staffId().toString();
  }
}
