package org.lantern.platform.database;

/**
 * A statement that had to change a row changed none, so the work of its transaction was done
 * before. Nothing of the transaction stands. It carries no stack trace: a repeat is no fault.
 */
public final class AlreadyDone extends RuntimeException {
  AlreadyDone() {
    super("done before", null, false, false);
  }
}
