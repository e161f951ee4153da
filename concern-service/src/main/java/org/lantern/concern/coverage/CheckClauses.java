package org.lantern.concern.coverage;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code infra/lantern clauses DIR} runs: lists each clause of the five documents that no item
 * covers, and each that is explained. Ends with 0 when none is uncovered, and otherwise with 1.
 */
public final class CheckClauses {
  private static final int UNCOVERED = 1;
  private static final int MISUSED = 2;

  private CheckClauses() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
      out.println("Say in which folder the five documents are, as text files.");
      System.exit(MISUSED);
    }
    System.exit(print(Accounts.of(SourceDocument.in(Path.of(args[0]))), out));
  }

  static int print(Coverage coverage, PrintStream out) {
    list("explained", coverage.explained(), out);
    list("changed", coverage.gone(), out);
    list("not covered", coverage.uncovered(), out);
    out.printf(
        "%d clauses: %d explained, %d not covered%n",
        coverage.clauses(), coverage.explained().size(), coverage.uncovered().size());
    return coverage.uncovered().isEmpty() ? 0 : UNCOVERED;
  }

  private static void list(String word, List<String> lines, PrintStream out) {
    lines.forEach(line -> out.println(word + ": " + line));
  }
}
