package org.lantern.safeguarding.watch;

/** Looks at the alerts as they stand. */
interface Sights {
  /** What there is to see now, of all schools; it locks nothing. */
  Sight look();

  /**
   * Deletes the test disclosures before the latest, or all of them. They alone can be deleted: the
   * table's policies refuse everything else. Repeats and other instances do no harm.
   */
  void forgetCanaries(boolean all);
}
