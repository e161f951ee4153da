package org.lantern.concern.framework;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The structured reading of the five documents, entry by entry, with what covers it. Neither it nor
 * the documents are part of the repository; where they stand beside the checkout, the list is held
 * against them.
 */
final class Extraction {
  private Extraction() {}

  /**
   * One entry of the structured reading.
   *
   * @param path document, tier and column or list, and place in it
   * @param moved why it stands elsewhere in ours; null where it does not
   */
  record Entry(
      String path, String framework, String key, List<String> covered, @Nullable String moved) {
    String part(int at) {
      return path.split("/", -1)[at];
    }

    @Override
    public String toString() {
      return path + ": " + key;
    }
  }

  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode node : resource("/catalogue/extraction-keys.json")) {
      entries.add(
          new Entry(
              node.get("path").asText(),
              node.get("framework").asText(),
              node.get("key").asText(),
              texts(node.path("covered")),
              node.has("moved") ? node.get("moved").asText() : null));
    }
    return entries;
  }

  /** The folder of that name below {@code shared/}, beside the checkout; empty where none is. */
  private static Optional<Path> shared(String name) {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("shared").resolve(name))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The same folder; the test is skipped where there is none. */
  static Path assumed(String name) {
    Optional<Path> folder = shared(name);
    assumeThat(folder).as("the documents stand beside the checkout").isPresent();
    return folder.orElseThrow();
  }

  static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Extraction.class.getResourceAsStream(name), name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
