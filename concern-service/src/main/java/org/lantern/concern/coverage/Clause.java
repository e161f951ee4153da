package org.lantern.concern.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Framework;

/**
 * One clause of a source document, as somebody read it.
 *
 * @param document its number
 * @param framework the code of the framework that was made of the document
 * @param firstLine of the document's text, from 1
 * @param key what it says, in a few words of our own
 * @param covered by which items, or {@code tier:}, {@code section:}, {@code escalation:}, {@code
 *     citation:} and {@code name:} with an id, or {@code title}, {@code source}
 * @param why nothing covers it, or not all of it
 */
public record Clause(
    String document,
    String framework,
    int firstLine,
    int lastLine,
    String key,
    List<String> covered,
    @Nullable String why) {

  public Clause {
    covered = List.copyOf(covered);
  }

  boolean standsOn(int line) {
    return firstLine <= line && line <= lastLine;
  }

  /** What is said to cover it and is not in the framework. */
  List<String> missing(Framework made) {
    return covered.stream().filter(one -> !holds(made, one)).toList();
  }

  /** Whether a framework holds what a clause says it is covered by. */
  public static boolean holds(Framework framework, String covered) {
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

  @Override
  public String toString() {
    return document
        + (firstLine == lastLine ? " line " + firstLine : " lines " + firstLine + " to " + lastLine)
        + ": "
        + key;
  }
}
