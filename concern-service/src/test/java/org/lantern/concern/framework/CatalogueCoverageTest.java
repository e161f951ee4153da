package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue against the five documents, clause by clause, and against their extraction. */
class CatalogueCoverageTest {
  /** More words in a row than two people choose by chance. */
  private static final int WORDS_IN_A_ROW = 7;

  private static final Map<String, String> TIERS =
      Map.ofEntries(
          Map.entry("W1", "w1"),
          Map.entry("W2", "w2"),
          Map.entry("W3", "w3"),
          Map.entry("A3", "a3"),
          Map.entry("UNI", "uni"),
          Map.entry("TGT", "tgt"),
          Map.entry("SPC", "spc"),
          Map.entry("URG", "urg"),
          Map.entry("U", "u"),
          Map.entry("T", "t"),
          Map.entry("P", "p"));

  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("entry", "assess"),
          Map.entry("rules", "support"),
          Map.entry("agencies", "support"),
          Map.entry("Systems-and-whole-school-planning", "systems"),
          Map.entry("CPD", "cpd"));

  static Stream<String> documents() {
    return SeedClauses.clauses().stream().map(SeedClauses.Clause::document).distinct();
  }

  @Test
  void everyClauseIsCoveredOrItIsSaidWhyNot() {
    List<SeedClauses.Clause> clauses = SeedClauses.clauses();
    clauses.stream()
        .filter(clause -> clause.covered().isEmpty())
        .forEach(clause -> System.out.println("not covered: " + clause + ". " + clause.why()));
    assertThat(clauses).hasSizeGreaterThan(400);
    assertThat(clauses)
        .allSatisfy(
            clause -> assertThat(clause.covered().isEmpty() && clause.why() == null).isFalse());
    assertThat(clauses)
        .allSatisfy(clause ->
            assertThat(clause.covered())
                .allMatch(covered ->
                    SeedClauses.holds(TestCatalogue.framework(clause.framework()), covered)));
  }

  @Test
  void everyItemComesFromAClause() {
    Set<String> covered = new HashSet<>();
    for (SeedClauses.Clause clause : SeedClauses.clauses()) {
      clause.covered().forEach(id -> covered.add(clause.framework() + "/" + id));
    }
    assertThat(TestCatalogue.frameworks())
        .allSatisfy(framework ->
            assertThat(framework.items())
                .extracting(item -> framework.code() + "/" + item.id())
                .isSubsetOf(covered));
  }

  @Test
  void everyTierColumnAndItemOfTheExtractionStandsInItsPlace() {
    assertThat(SeedClauses.extraction())
        .hasSizeGreaterThan(380)
        .allSatisfy(CatalogueCoverageTest::standsInItsPlace);
  }

  @Test
  void theExtractionHasNothingElse() {
    Path folder = assumed("frameworks");
    Set<String> known = new TreeSet<>();
    SeedClauses.extraction().forEach(entry -> known.add(entry.path()));
    assertThat(paths(SeedClauses.json(folder.resolve("extraction.json"))))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLineOfADocumentStandsInAClause(String document) {
    List<String> lines = SeedClauses.lines(assumed("seeds"), document);
    Set<Integer> read = new HashSet<>();
    for (SeedClauses.Clause clause : SeedClauses.clauses()) {
      if (clause.document().equals(document)) {
        IntStream.rangeClosed(clause.firstLine(), clause.lastLine()).forEach(read::add);
      }
    }
    assertThat(IntStream.rangeClosed(1, lines.size()))
        .filteredOn(nr -> !lines.get(nr - 1).isBlank())
        .isSubsetOf(read);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noSentenceOfADocumentIsCopied(String document) {
    Set<String> theirs = runs(String.join(" ", SeedClauses.lines(assumed("seeds"), document)));
    assertThat(sentences())
        .flatExtracting(CatalogueCoverageTest::runs)
        .doesNotContainAnyElementsOf(theirs);
  }

  /** Names of programmes and areas of need are left out: they are called what they are called. */
  private static List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Framework framework : TestCatalogue.frameworks()) {
      sentences.add(framework.summary());
      framework.tiers().forEach(tier -> sentences.add(tier.definition()));
      framework.items().forEach(item -> sentences.add(item.text()));
      framework.escalations().forEach(step -> sentences.add(step.when() + ". " + step.then()));
      framework.citations().forEach(cited -> sentences.add(cited.summary()));
    }
    return sentences;
  }

  private static void standsInItsPlace(SeedClauses.Entry entry) {
    Framework framework = TestCatalogue.framework(entry.framework());
    assertThat(entry.covered())
        .isNotEmpty()
        .allMatch(covered -> SeedClauses.holds(framework, covered));
    if (entry.moved() != null) {
      return;
    }
    boolean isDomain = entry.part(1).equals("domains");
    String tier = TIERS.get(entry.part(isDomain ? 3 : 1));
    if (tier == null || entry.path().split("/", -1).length < 4) {
      return;
    }
    String column = entry.part(2);
    String section = SECTIONS.getOrDefault(column, column.toLowerCase(Locale.ROOT));
    for (String covered : entry.covered()) {
      framework
          .item(covered)
          .ifPresent(item -> {
            assertThat(item.tier()).isEqualTo(tier);
            assertThat(item.section()).isEqualTo(section);
          });
    }
  }

  private static Path assumed(String name) {
    var folder = SeedClauses.shared(name);
    assumeThat(folder).as("the documents stand beside the checkout").isPresent();
    return folder.orElseThrow();
  }

  /** The paths of everything in the extraction, in the same form as in our list. */
  private static List<String> paths(JsonNode extraction) {
    List<String> paths = new ArrayList<>();
    for (JsonNode framework : extraction.get("frameworks")) {
      String root = framework.get("id").asText() + "/";
      for (JsonNode tier : framework.path("tiers")) {
        String at = root + tier.get("code").asText();
        paths.add(at);
        if (tier.has("funding")) {
          paths.add(at + "/funding");
        }
        tier.properties().stream()
            .filter(column -> column.getValue().isArray() && !column.getKey().equals("sen"))
            .forEach(column -> places(paths, at + "/" + column.getKey(), column.getValue()));
      }
      for (String list :
          List.of(
              "roles",
              "agencies",
              "systems",
              "forms",
              "bypass",
              "principles",
              "areas_of_need",
              "code_of_practice_refs")) {
        places(paths, root + list, framework.path(list));
      }
      for (int at = 0; at < framework.path("duties").size(); at++) {
        paths.add(root + "duties/" + at + "/duty");
        places(
            paths,
            root + "duties/" + at + "/evidence",
            framework.get("duties").get(at).get("evidence"));
      }
      framework
          .path("domains")
          .properties()
          .forEach(domain ->
              domain
                  .getValue()
                  .properties()
                  .forEach(level ->
                      places(
                          paths,
                          root
                              + "domains/"
                              + domain.getKey().replace(' ', '-')
                              + "/"
                              + level.getKey(),
                          level.getValue())));
    }
    return paths;
  }

  private static void places(List<String> paths, String path, JsonNode list) {
    for (int at = 0; at < list.size(); at++) {
      paths.add(path + "/" + at);
    }
  }

  private static Set<String> runs(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<String> runs = new HashSet<>();
    for (int at = 0; at + WORDS_IN_A_ROW <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, at + WORDS_IN_A_ROW)));
    }
    return runs;
  }
}
