package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantern.concern.coverage.Accounts;
import org.lantern.concern.coverage.Clause;
import org.lantern.concern.coverage.Coverage;
import org.lantern.concern.coverage.SourceDocument;

/** The catalogue against the five documents, clause by clause. */
class CatalogueCoverageTest {
  /** More words in a row than two people choose by chance. */
  private static final int WORDS_IN_A_ROW = 7;

  static Stream<SourceDocument> documents() {
    return SourceDocument.in(Extraction.assumed("seeds")).stream();
  }

  @Test
  void everyClauseIsCoveredOrItIsSaidWhyNot() {
    assertThat(Accounts.clauses()).hasSizeGreaterThan(400);
    Coverage coverage = Accounts.of(List.of());
    assertThat(coverage.uncovered()).allMatch(line -> line.endsWith("this document is not there"));
    assertThat(coverage.explained()).hasSizeLessThan(10);
  }

  @Test
  void everyItemComesFromAClause() {
    Set<String> covered = new HashSet<>();
    for (Clause clause : Accounts.clauses()) {
      clause.covered().forEach(id -> covered.add(clause.framework() + "/" + id));
    }
    assertThat(TestCatalogue.frameworks())
        .allSatisfy(framework ->
            assertThat(framework.items())
                .extracting(item -> framework.code() + "/" + item.id())
                .isSubsetOf(covered));
  }

  @Test
  void everyLineOfTheDocumentsStandsInAClause() {
    Coverage coverage = Accounts.of(documents().toList());
    assertThat(coverage.uncovered()).isEmpty();
    assertThat(coverage.gone()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noSentenceOfADocumentIsCopied(SourceDocument document) {
    Set<String> theirs = runs(String.join(" ", document.lines()));
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
