package org.lantern.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this module by their event type. */
record Contracts(Map<String, JsonNode> schemas, Map<String, JsonNode> samples) {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Contracts current() {
    return new Contracts(read(RESOURCES.resolve("schemas")), read(RESOURCES.resolve("samples")));
  }

  static Contracts released() {
    Path released = RESOURCES.resolve("released");
    return new Contracts(read(released.resolve("schemas")), read(released.resolve("samples")));
  }

  JsonNode schema(String type) {
    return Objects.requireNonNull(schemas.get(type), type);
  }

  JsonNode sample(String type) {
    return Objects.requireNonNull(samples.get(type), type);
  }

  private static Map<String, JsonNode> read(Path folder) {
    Map<String, JsonNode> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        found.put(
            file.getFileName().toString().replaceFirst("\\.json$", ""),
            JSON.readTree(file.toFile()));
      }
      return found;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
