package org.lantern.messaging.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far an instance has read a lane since it began, and what of that is saved. One thread reads
 * and another saves: what was read at one place is never taken for read at the next.
 */
final class Progress {
  private final LaneOffsets offsets;
  private final Map<Integer, Long> behind = new ConcurrentHashMap<>();
  private final Map<Integer, Long> saved = new HashMap<>();
  private volatile @Nullable Place place;

  Progress(LaneOffsets offsets) {
    this.offsets = offsets;
  }

  void begin(Place here) {
    synchronized (saved) {
      behind.clear();
      saved.clear();
      place = here;
    }
  }

  /** Where it is read; null before it has begun. */
  @Nullable Place place() {
    return place;
  }

  /** The record has had its effect or is in quarantine. */
  void passed(int partition, long offset) {
    behind.put(partition, offset + 1);
  }

  void forget(int partition) {
    behind.remove(partition);
  }

  /** Saves what has changed. What could not be saved is saved with the next call. */
  void save() {
    Place here;
    Map<Integer, Long> changed;
    synchronized (saved) {
      here = place;
      changed = new HashMap<>(behind);
      changed.entrySet().removeAll(saved.entrySet());
    }
    if (here != null && !changed.isEmpty()) {
      offsets.save(here, changed);
      synchronized (saved) {
        if (here.equals(place)) {
          saved.putAll(changed);
        }
      }
    }
  }
}
