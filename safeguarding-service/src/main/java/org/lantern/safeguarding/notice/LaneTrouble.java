package org.lantern.safeguarding.notice;

/** What can be wrong with the way of disclosures to here. */
public enum LaneTrouble {
  /** A message could not be read, and is kept aside. */
  QUARANTINED,
  /** Messages are read once more, because where to go on was not known. */
  READING_AGAIN;

  static LaneTrouble ofWire(String word) {
    return word.equals("quarantined") ? QUARANTINED : READING_AGAIN;
  }
}
