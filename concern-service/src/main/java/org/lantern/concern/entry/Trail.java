package org.lantern.concern.entry;

import java.util.List;

/** What was said about an entry after it was recorded, oldest first. */
public record Trail(
    List<Correction> corrections, List<Reclassification> reclassifications, List<Advice> advice) {
  public Trail {
    corrections = List.copyOf(corrections);
    reclassifications = List.copyOf(reclassifications);
    advice = List.copyOf(advice);
  }

  /** The category under which it stands today, in the words of the person who put it there. */
  public String categoryName(String recordedUnder) {
    return reclassifications.isEmpty() ? recordedUnder : reclassifications.getLast().toName();
  }
}
