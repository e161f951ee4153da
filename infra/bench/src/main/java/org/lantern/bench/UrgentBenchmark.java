package org.lantern.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * From the POST of an urgent disclosure to its event on a desk's stream, at 50 a second, over 3,000
 * disclosures, beside the floor. Suite and floor take turns in blocks on the same PostgreSQL and
 * broker, with the same payload and the same warm-up (which begins slowly, as a school day does),
 * so that a slow moment of the machine meets both.
 */
final class UrgentBenchmark {
  private static final int PER_SECOND = 50;
  private static final List<Integer> WARM_UP_PER_SECOND = List.of(10, 25, 50, 50, 50, 50);
  private static final int BLOCKS = 6;
  private static final int BLOCK = 500;
  private static final double MOST_AT_P50 = 1.5;
  private static final double MOST_AT_P99 = 2;

  private UrgentBenchmark() {}

  static Map<String, Object> run(Consumer<String> progress) throws Exception {
    progress.accept("Starting the suite and the floor");
    try (Bed bed = Bed.start(Map.of());
        HttpClient client = client()) {
      Target suite = bed.suite();
      Target floor = bed.floor();
      Load load = new Load(client, bed.payloads());
      List<Load.Taken> ofSuite = new ArrayList<>();
      List<Load.Taken> ofFloor = new ArrayList<>();
      try (Arrivals onSuite = Arrivals.listen(client, suite);
          Arrivals onFloor = Arrivals.listen(client, floor)) {
        for (int rate : WARM_UP_PER_SECOND) {
          List<Load.Taken> suiteBlock = load.run(suite, onSuite, BLOCK, rate);
          List<Load.Taken> floorBlock = load.run(floor, onFloor, BLOCK, rate);
          progress.accept(line("warm-up at " + rate, suiteBlock, floorBlock));
        }
        for (int block = 1; block <= BLOCKS; block++) {
          List<Load.Taken> suiteBlock = load.run(suite, onSuite, BLOCK, PER_SECOND);
          List<Load.Taken> floorBlock = load.run(floor, onFloor, BLOCK, PER_SECOND);
          progress.accept(line("block " + block, suiteBlock, floorBlock));
          ofSuite.addAll(suiteBlock);
          ofFloor.addAll(floorBlock);
        }
      }
      progress.accept(
          "answered after: suite p50 %.1f ms, floor p50 %.1f ms"
              .formatted(answered(ofSuite).percentileMs(50), answered(ofFloor).percentileMs(50)));
      return result(arrived(ofSuite), arrived(ofFloor), progress);
    }
  }

  private static Latencies arrived(List<Load.Taken> all) {
    return Latencies.of(all.stream().map(Load.Taken::arrivedNanos).toList());
  }

  private static Latencies answered(List<Load.Taken> all) {
    return Latencies.of(all.stream().map(Load.Taken::answeredNanos).toList());
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  private static String line(
      String name, List<Load.Taken> suiteBlock, List<Load.Taken> floorBlock) {
    Latencies suite = arrived(suiteBlock);
    Latencies floor = arrived(floorBlock);
    return "%-13s  suite p50 %.1f p99 %.1f max %.1f ms   floor p50 %.1f p99 %.1f max %.1f ms"
        .formatted(
            name,
            suite.percentileMs(50),
            suite.percentileMs(99),
            suite.maxMs(),
            floor.percentileMs(50),
            floor.percentileMs(99),
            floor.maxMs());
  }

  private static Map<String, Object> result(
      Latencies suite, Latencies floor, Consumer<String> progress) {
    double atP50 = suite.percentileMs(50) / floor.percentileMs(50);
    double atP99 = suite.percentileMs(99) / floor.percentileMs(99);
    progress.accept(
        "suite / floor: %.2f at p50 (target %.1f), %.2f at p99 (target %.1f)"
            .formatted(atP50, MOST_AT_P50, atP99, MOST_AT_P99));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("name", "urgent");
    result.put("suite", suite.asMap());
    result.put("floor", floor.asMap());
    result.put("peers", Map.of());
    result.put("ratioP50", atP50);
    result.put("ratioP99", atP99);
    return result;
  }
}
