package org.lantern.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Runs one benchmark by its name; the last line that it prints is one JSON object. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1 || !arguments[0].equals("urgent")) {
      System.err.println("usage: infra/lantern bench urgent");
      System.exit(2);
    }
    Map<String, Object> result = UrgentBenchmark.run(System.out::println);
    System.out.println(json(result));
    System.exit(0);
  }

  private static String json(Map<String, Object> result) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(result);
  }
}
