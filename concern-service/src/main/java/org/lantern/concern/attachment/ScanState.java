package org.lantern.concern.attachment;

import java.util.Arrays;

/** What is known of a file's harmlessness. */
public enum ScanState {
  /** The trust has no scanner. */
  NOT_SCANNED("not-scanned", "not scanned for viruses"),
  /** The scanner did not answer; nobody opens the file until it has. */
  WAITING("waiting", "waits for the virus scan"),
  CLEAN("clean", "scanned, nothing found"),
  /** Found after it was stored. It stays on record and is never opened. */
  INFECTED("infected", "withheld: the virus scan found something");

  private final String wire;
  private final String words;

  ScanState(String wire, String words) {
    this.wire = wire;
    this.words = words;
  }

  public String wire() {
    return wire;
  }

  public String words() {
    return words;
  }

  static ScanState ofWire(String word) {
    return Arrays.stream(values())
        .filter(state -> state.wire.equals(word))
        .findFirst()
        .orElseThrow();
  }
}
