package org.lantern.concern.attachment;

import java.io.InputStream;

/** Looks for viruses. A trust that has a scanner names it; without one nothing is claimed. */
interface FileScanner {
  /** Scans one file to its end. Never throws: a scanner that is away knows nothing. */
  Finding scan(InputStream content);

  /** What a scan came to. */
  enum Finding {
    CLEAN,
    INFECTED,
    /** The scanner is away, or could not say. */
    UNKNOWN,
    /** There is no scanner. */
    NO_SCANNER;

    /** The state in which a file rests after this. */
    ScanState state() {
      return switch (this) {
        case CLEAN -> ScanState.CLEAN;
        case INFECTED -> ScanState.INFECTED;
        case UNKNOWN -> ScanState.WAITING;
        case NO_SCANNER -> ScanState.NOT_SCANNED;
      };
    }
  }
}
