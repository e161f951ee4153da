package org.lantern.concern.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lantern.concern.framework.Framework;

/**
 * How far the catalogue covers its sources.
 *
 * @param uncovered what no item covers and nobody has explained, in words, one each
 * @param explained clauses that nothing covers, or not all of them, each with the reason
 * @param gone lines that were read and that the documents do not hold any more
 * @param clauses how many are known
 */
public record Coverage(
    List<String> uncovered, List<String> explained, List<String> gone, int clauses) {
  private static final int SHOWN_CHARACTERS = 100;

  public Coverage {
    uncovered = List.copyOf(uncovered);
    explained = List.copyOf(explained);
    gone = List.copyOf(gone);
  }

  /** Holds the clauses against the frameworks, and the documents against the clauses. */
  public static Coverage of(
      List<Clause> clauses,
      List<KnownLine> lines,
      Map<String, Framework> frameworks,
      List<SourceDocument> documents) {
    List<String> uncovered = new ArrayList<>();
    clauses.forEach(clause -> check(clause, frameworks, uncovered));
    List<String> gone = new ArrayList<>();
    for (String number : numbers(clauses, documents)) {
      List<Clause> own =
          clauses.stream().filter(clause -> clause.document().equals(number)).toList();
      List<KnownLine> known =
          lines.stream().filter(line -> line.document().equals(number)).toList();
      documents.stream()
          .filter(document -> document.number().equals(number))
          .findFirst()
          .ifPresentOrElse(
              document -> check(document, own, known, uncovered, gone),
              () -> uncovered.add(number + ": this document is not there"));
    }
    return new Coverage(
        uncovered,
        clauses.stream()
            .filter(clause -> clause.why() != null)
            .map(clause -> clause + ". " + clause.why())
            .toList(),
        gone,
        clauses.size());
  }

  private static Set<String> numbers(List<Clause> clauses, List<SourceDocument> documents) {
    Set<String> numbers = new TreeSet<>();
    clauses.forEach(clause -> numbers.add(clause.document()));
    documents.forEach(document -> numbers.add(document.number()));
    return numbers;
  }

  private static void check(
      Clause clause, Map<String, Framework> frameworks, List<String> uncovered) {
    Framework framework = frameworks.get(clause.framework());
    List<String> missing =
        framework == null ? List.of(clause.framework()) : clause.missing(framework);
    if (!missing.isEmpty()) {
      uncovered.add(clause + " (not in the catalogue: " + String.join(", ", missing) + ")");
    } else if (clause.covered().isEmpty() && clause.why() == null) {
      uncovered.add(clause.toString());
    }
  }

  private static void check(
      SourceDocument document,
      List<Clause> clauses,
      List<KnownLine> known,
      List<String> uncovered,
      List<String> gone) {
    Map<String, List<Integer>> numbers =
        known.stream()
            .collect(
                Collectors.groupingBy(
                    KnownLine::checksum,
                    Collectors.mapping(KnownLine::number, Collectors.toList())));
    Set<String> seen = new TreeSet<>();
    for (int at = 0; at < document.lines().size(); at++) {
      String line = document.lines().get(at);
      String checksum = KnownLine.checksum(line);
      seen.add(checksum);
      boolean isRead =
          checksum.isEmpty()
              || numbers.getOrDefault(checksum, List.of()).stream()
                  .anyMatch(number -> clauses.stream().anyMatch(one -> one.standsOn(number)));
      if (!isRead) {
        uncovered.add(
            "%s line %d: %s (no clause; checksum %s)"
                .formatted(document.number(), at + 1, beginning(line.strip()), checksum));
      }
    }
    known.stream()
        .filter(line -> !seen.contains(line.checksum()))
        .forEach(line ->
            gone.add(
                "%s line %d, as it was read, is not there any more"
                    .formatted(line.document(), line.number())));
  }

  private static String beginning(String line) {
    return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "...";
  }
}
