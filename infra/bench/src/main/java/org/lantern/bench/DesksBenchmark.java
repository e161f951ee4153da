package org.lantern.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * From the POST of an urgent disclosure to each of 200 desks of a school in which 1,000 alerts are
 * open; then again while one desk reads nothing, and once more until each desk has the row that a
 * browser fetches. The floor has as many streams, and nothing to show on them. What counts is that
 * no desk waits for longer than {@link #MOST_AT_P99_MS}, and that memory does not grow with it.
 */
final class DesksBenchmark {
  private static final int DESKS = 200;
  private static final int OPEN = 1_000;
  private static final int ALERTS = 100;
  private static final int FILL_PER_SECOND = 40;
  private static final int PER_SECOND = 2;
  private static final int ROWS = 20;
  private static final double MOST_AT_P99_MS = 2_000;

  /** Nothing escalates meanwhile: a step of a thousand alerts would be measured with it. */
  private static final Map<String, String> NO_STEPS = Map.of("LANTERN_ESCALATION_STEP", "PT12H");

  private DesksBenchmark() {}

  static Map<String, Object> run(Consumer<String> progress) throws Exception {
    progress.accept("Starting the suite and the floor");
    try (Bed bed = Bed.start(NO_STEPS);
        HttpClient client =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
      Load load = new Load(client, bed.payloads());
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("name", "desks");
      suite(bed, client, load, progress, result);
      Latencies floor = floor(bed, client, load, progress);
      result.put("floor", floor.asMap());
      result.put("peers", Map.of());
      result.put("mostAtP99Ms", MOST_AT_P99_MS);
      return result;
    }
  }

  private static void suite(
      Bed bed, HttpClient client, Load load, Consumer<String> progress, Map<String, Object> result)
      throws Exception {
    Target suite = bed.suite();
    try (Arrivals first = Arrivals.listen(client, suite)) {
      load.run(suite, first, OPEN, FILL_PER_SECOND);
      bed.awaitNoticesSent();
      long before = bed.deskMemoryMb();
      progress.accept(OPEN + " alerts are open, and everybody is told of them");
      long start = System.nanoTime();
      try (ManyDesks desks = ManyDesks.open(suite, DESKS)) {
        double openedMs = (System.nanoTime() - start) / (double) Duration.ofMillis(1).toNanos();
        progress.accept(
            "%d desks opened in %.0f ms, %d were refused at first"
                .formatted(DESKS, openedMs, desks.refused()));
        Latencies heard = Latencies.of(desks.heardAfter(alerts(load, suite, first)));
        progress.accept(line("suite", heard));
        Latencies beside;
        try (SlowDesk slow = SlowDesk.open(suite)) {
          beside = Latencies.of(desks.heardAfter(alerts(load, suite, first)));
        }
        progress.accept(line("beside a desk that reads nothing", beside));
        desks.fetchRows();
        Latencies shown = rows(load, suite, first, desks);
        progress.accept(line("until the row is there", shown));
        long after = bed.deskMemoryMb();
        progress.accept("memory of the service: %d MB, then %d MB".formatted(before, after));
        Map<String, Object> figures = heard.asMap();
        figures.put("desks", DESKS);
        figures.put("openAlerts", OPEN);
        figures.put("desksOpenedMs", Math.round(openedMs));
        figures.put("desksRefusedAtFirst", desks.refused());
        figures.put("memoryMbBefore", before);
        figures.put("memoryMbAfter", after);
        result.put("suite", figures);
        result.put("suiteBesideASlowDesk", beside.asMap());
        result.put("suiteRowShown", shown.asMap());
      }
    }
  }

  private static Latencies floor(Bed bed, HttpClient client, Load load, Consumer<String> progress)
      throws Exception {
    Target floor = bed.floor();
    try (Arrivals first = Arrivals.listen(client, floor);
        ManyDesks desks = ManyDesks.open(floor, DESKS)) {
      Latencies heard = Latencies.of(desks.heardAfter(alerts(load, floor, first)));
      progress.accept(line("floor", heard));
      return heard;
    }
  }

  /** One alert after another: each is 200 readings of a record, with their entries in the audit. */
  private static Latencies rows(Load load, Target suite, Arrivals first, ManyDesks desks) {
    List<Long> after = new ArrayList<>();
    for (int alert = 0; alert < ROWS; alert++) {
      after.addAll(desks.shownAfter(load.run(suite, first, 1, 1)));
    }
    return Latencies.of(after);
  }

  private static List<Load.Taken> alerts(Load load, Target target, Arrivals first) {
    return load.run(target, first, ALERTS, PER_SECOND);
  }

  private static String line(String name, Latencies taken) {
    return "%s: p50 %.1f p99 %.1f max %.1f ms (target p99 %.0f)"
        .formatted(
            name, taken.percentileMs(50), taken.percentileMs(99), taken.maxMs(), MOST_AT_P99_MS);
  }
}
