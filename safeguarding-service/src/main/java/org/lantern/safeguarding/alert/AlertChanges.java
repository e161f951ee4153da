package org.lantern.safeguarding.alert;

/**
 * Who wants to know of changes in this process, right after their commit. What other instances
 * change is found by tailing the table; these calls only make it quicker. None may block or throw.
 */
public interface AlertChanges {
  /** An alert was opened here; all of it is known, so nothing need be read. */
  void opened(GuardedAlert alert);

  /** Something changed, here or elsewhere: look at once. */
  void wake();
}
