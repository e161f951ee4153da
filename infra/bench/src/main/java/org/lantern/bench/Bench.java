package org.lantern.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Runs one benchmark by its name; the last line that it prints is one JSON object. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 1 ? arguments[0] : "";
    Map<String, Object> result =
        switch (name) {
          case "urgent" -> UrgentBenchmark.run(System.out::println);
          case "desks" -> DesksBenchmark.run(System.out::println);
          default -> Map.of();
        };
    if (result.isEmpty()) {
      System.err.println("usage: infra/lantern bench urgent|desks");
      System.exit(2);
    }
    System.out.println(json(result));
    System.exit(0);
  }

  private static String json(Map<String, Object> result) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(result);
  }
}
