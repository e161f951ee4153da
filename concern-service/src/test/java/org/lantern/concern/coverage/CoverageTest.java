package org.lantern.concern.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The account of the sources, on a document of three lines. */
class CoverageTest {
  private static final String FRAMEWORK = "send-duties";
  private static final List<String> LINES = List.of("A heading", "", "A duty and its  evidence");
  private static final List<KnownLine> KNOWN =
      List.of(
          new KnownLine("900", 1, KnownLine.checksum("A heading")),
          new KnownLine("900", 3, KnownLine.checksum("A duty and its evidence")));

  private static final Clause HEADING = clause(1, "a heading", List.of(), "A heading.");
  private static final Clause DUTY = clause(3, "a duty", List.of("section:principles"), null);

  @Test
  void whatIsCoveredOrExplainedEndsWell() {
    Coverage coverage = coverage(List.of(HEADING, DUTY), LINES);
    assertThat(coverage.uncovered()).isEmpty();
    assertThat(coverage.explained()).containsExactly("900 line 1: a heading. A heading.");
    assertThat(coverage.gone()).isEmpty();
    assertThat(printed(coverage)).isEqualTo("0 explained: 900 line 1: a heading. A heading.");
  }

  @Test
  void aLineThatWasAddedIsNamedWhereverItStands() {
    Coverage coverage =
        coverage(List.of(HEADING, DUTY), List.of("New here", "A heading", LINES.getLast()));
    assertThat(coverage.uncovered()).singleElement().asString().startsWith("900 line 1: New here");
    assertThat(printed(coverage)).startsWith("1 ");
  }

  @Test
  void aLineThatWasChangedIsNewAndItsOldWordsAreGone() {
    Coverage coverage = coverage(List.of(HEADING, DUTY), List.of("A heading", "Another duty"));
    assertThat(coverage.uncovered()).singleElement().asString().contains("line 2: Another duty");
    assertThat(coverage.gone())
        .containsExactly("900 line 3, as it was read, is not there any more");
  }

  @Test
  void aClauseThatNothingCoversAndNobodyExplainedIsNamed() {
    assertThat(coverage(List.of(HEADING, clause(3, "a duty", List.of(), null)), LINES).uncovered())
        .containsExactly("900 line 3: a duty");
    assertThat(
            coverage(List.of(HEADING, clause(3, "a duty", List.of("no-such-item"), null)), LINES)
                .uncovered())
        .containsExactly("900 line 3: a duty (not in the catalogue: no-such-item)");
    assertThat(coverage(List.of(HEADING), LINES).uncovered())
        .singleElement()
        .asString()
        .startsWith("900 line 3: A duty");
  }

  @Test
  void aDocumentThatIsNotThereIsNamed() {
    assertThat(Coverage.of(List.of(HEADING), KNOWN, Accounts.frameworks(), List.of()).uncovered())
        .containsExactly("900: this document is not there");
  }

  private static Coverage coverage(List<Clause> clauses, List<String> lines) {
    return Coverage.of(
        clauses, KNOWN, Accounts.frameworks(), List.of(new SourceDocument("900", lines)));
  }

  private static Clause clause(int line, String key, List<String> covered, @Nullable String why) {
    return new Clause("900", FRAMEWORK, line, line, key, covered, why);
  }

  /** What the command ends with, and its first line. */
  private static String printed(Coverage coverage) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = CheckClauses.print(coverage, new PrintStream(out, true, StandardCharsets.UTF_8));
    return code + " " + out.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }
}
