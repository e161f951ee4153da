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
 * Every clause of the five documents with what covers it, as it was read clause by clause. The
 * documents themselves are no part of the repository; where they stand beside the checkout, the
 * list is held against them.
 */
final class SeedClauses {
  private SeedClauses() {}

  /**
   * One clause.
   *
   * @param firstLine of the document's text, from 1
   * @param key what it says, in a few words of our own
   * @param covered by which items, or {@code tier:}, {@code section:}, {@code escalation:}, {@code
   *     citation:} and {@code name:} with an id, or {@code title}, {@code source}
   * @param why nothing covers it, or not all of it
   */
  record Clause(
      String document,
      String framework,
      int firstLine,
      int lastLine,
      String key,
      List<String> covered,
      @Nullable String why) {
    @Override
    public String toString() {
      return document + " lines " + firstLine + " to " + lastLine + ": " + key;
    }
  }

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

  static List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    for (JsonNode node : resource("/catalogue/seed-clauses.json")) {
      clauses.add(
          new Clause(
              node.get("document").asText(),
              node.get("framework").asText(),
              node.at("/lines/0").asInt(),
              node.at("/lines/1").asInt(),
              node.get("key").asText(),
              texts(node.path("covered")),
              node.has("why") ? node.get("why").asText() : null));
    }
    return clauses;
  }

  static List<Entry> extraction() {
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

  /** Whether the framework holds what a clause says it is covered by. */
  static boolean holds(Framework framework, String covered) {
    int colon = covered.indexOf(':');
    String id = covered.substring(colon + 1);
    return switch (colon < 0 ? covered : covered.substring(0, colon)) {
      case "title", "source" -> true;
      case "tier" -> framework.tier(id).isPresent();
      case "section" -> framework.section(id).isPresent();
      case "name" -> framework.name(id).isPresent();
      case "escalation" -> framework.escalations().stream().anyMatch(step -> step.id().equals(id));
      case "citation" -> framework.citations().stream().anyMatch(cited -> cited.id().equals(id));
      default -> framework.item(id).isPresent();
    };
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

  /** The lines of the document with that number. */
  static List<String> lines(Path seeds, String document) {
    try (Stream<Path> files = Files.list(seeds)) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().startsWith(document + "_"))
              .findFirst()
              .orElseThrow();
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
        Objects.requireNonNull(SeedClauses.class.getResourceAsStream(name), name)) {
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
