package org.lantern.concern.framework;

import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/** Those who follow versions; the package that keeps their decisions answers for them. */
public interface Followers {
  /** Queues that the school follows a version of its own no longer, now that it is taken back. */
  void leave(Transaction tx, Caller caller, FrameworkVersion withdrawn);
}
