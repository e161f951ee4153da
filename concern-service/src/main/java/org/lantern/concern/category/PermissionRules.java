package org.lantern.concern.category;

import java.util.List;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Role;

/**
 * How far a school may go in choosing who records, sees and reads. The safeguarding lead has the
 * overview of every child and reads all of it (KCSIE 2025, annex C); everybody may always record
 * what is urgent or for safeguarding (part one: all staff), and nobody else reads it. So a school's
 * choice is about ordinary categories: it narrows who reads them, and may let others see that there
 * is something.
 */
public final class PermissionRules {
  /** Those who can be given something, in the order in which a page shows them. */
  public static final List<Role> GROUPS =
      List.of(
          Role.STAFF,
          Role.DAY_PASS,
          Role.PASTORAL,
          Role.SENCO,
          Role.DSL,
          Role.HEAD,
          Role.TRUST_SAFEGUARDING);

  private PermissionRules() {}

  /** What a group has where nobody chose otherwise. */
  public static Permission usual(Level level, Role group) {
    return highest(level, group) == Permission.READ ? Permission.READ : Permission.LOG;
  }

  /** The most that a school may give. */
  public static Permission highest(Level level, Role group) {
    return switch (group) {
      case DSL -> Permission.READ;
      case PASTORAL, SENCO, HEAD -> level == Level.NORMAL ? Permission.READ : Permission.LOG;
      case STAFF, TRUST_SAFEGUARDING -> level == Level.NORMAL ? Permission.SEE : Permission.LOG;
      case DAY_PASS -> Permission.LOG;
      case ANALYST, OPERATOR -> Permission.NONE;
    };
  }

  /** The least that a school must leave. */
  public static Permission lowest(Level level, Role group) {
    return switch (group) {
      case DSL -> Permission.READ;
      case PASTORAL, SENCO, HEAD, STAFF, DAY_PASS, TRUST_SAFEGUARDING ->
          level == Level.NORMAL ? Permission.NONE : Permission.LOG;
      case ANALYST, OPERATOR -> Permission.NONE;
    };
  }

  /**
   * What counts of a choice: one made for an ordinary category widens nothing once it is raised.
   */
  public static Permission within(Level level, Role group, Permission chosen) {
    return chosen.atMost(highest(level, group)).atLeast(lowest(level, group));
  }
}
