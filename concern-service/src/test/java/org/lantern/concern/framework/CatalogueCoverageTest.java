package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue against the five documents, clause by clause. */
class CatalogueCoverageTest {
  /** More words in a row than two people choose by chance. */
  private static final int WORDS_IN_A_ROW = 7;

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

  @ParameterizedTest
  @MethodSource("documents")
  void everyLineOfADocumentStandsInAClause(String document) {
    List<String> lines = SeedClauses.lines(SeedClauses.assumed("seeds"), document);
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
    Set<String> theirs =
        runs(String.join(" ", SeedClauses.lines(SeedClauses.assumed("seeds"), document)));
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
