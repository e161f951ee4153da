package org.lantern.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measured times in nanoseconds, sorted; percentiles are the nearest rank, without interpolation.
 */
record Latencies(long[] sortedNanos) {
  static Latencies of(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Latencies(sorted);
  }

  int count() {
    return sortedNanos.length;
  }

  double percentileMs(double percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sortedNanos.length);
    return millis(sortedNanos[Math.max(0, rank - 1)]);
  }

  double maxMs() {
    return millis(sortedNanos[sortedNanos.length - 1]);
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("count", count());
    map.put("p50Ms", percentileMs(50));
    map.put("p90Ms", percentileMs(90));
    map.put("p99Ms", percentileMs(99));
    map.put("maxMs", maxMs());
    return map;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / (Duration.ofMillis(1).toNanos() / 1000.0)) / 1000.0;
  }
}
