package org.lantern.concern.entry;

import org.lantern.concern.category.Category;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * Who may put an entry right, and what may come of it. Whoever reads an entry may append a
 * correction. Its category and its child are for those who deal with it: the safeguarding lead, and
 * the pastoral team (for the category the SENCO too) while it is ordinary. An allegation keeps its
 * own way, which was chosen past its subject when it was recorded (KCSIE 2025, part four).
 */
public final class CorrectionRules {
  private CorrectionRules() {}

  /** Whether somebody who reads the entry may give it another category. */
  public static boolean mayReclassify(Caller caller, Entry entry) {
    return deals(caller, entry, Role.PASTORAL, Role.SENCO);
  }

  /** Whether somebody who reads the entry may say that it is on the wrong child. */
  public static boolean mayMove(Caller caller, Entry entry) {
    return deals(caller, entry, Role.PASTORAL);
  }

  /** The level never falls: whatever the new category says, what was urgent stays urgent. */
  public static Level levelAfter(Level before, Category to) {
    return before.atLeast(to.level());
  }

  private static boolean deals(Caller caller, Entry entry, Role... withOrdinary) {
    return entry.route() == null
        && entry.schoolIds().stream().anyMatch(caller.schools()::contains)
        && (caller.is(Role.DSL) || entry.level() == Level.NORMAL && caller.is(withOrdinary));
  }
}
