package org.lantern.concern.history;

/** What came of an upload. */
sealed interface ImportOutcome {
  /** The good rows stand; what was left out is in the report. */
  record Imported(HistoryReport report) implements ImportOutcome {}

  /** The upload as a whole cannot be used; nothing was written. */
  record Refused(String field, String reason) implements ImportOutcome {}
}
