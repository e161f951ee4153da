package org.lantern.concern.frameworkmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Citation;
import org.lantern.concern.framework.Escalation;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Named;
import org.lantern.concern.framework.Section;
import org.lantern.concern.framework.Tier;

/**
 * Two versions of one framework, part by part. Parts are the same when their ids are: a text that
 * was written anew under its id is changed, an id that is gone is removed.
 *
 * @param items in the order of the later version; what was removed stands where it stood
 * @param others tiers, sections, escalations, citations and names that differ
 */
public record FrameworkComparison(List<Pair<Item>> items, List<Difference> others) {
  public FrameworkComparison {
    items = List.copyOf(items);
    others = List.copyOf(others);
  }

  /** One part in both versions; at most one of the two is null. */
  public record Pair<T>(@Nullable T before, @Nullable T after) {
    public Change change() {
      if (before == null) {
        return Change.ADDED;
      }
      if (after == null) {
        return Change.REMOVED;
      }
      return before.equals(after) ? Change.SAME : Change.CHANGED;
    }
  }

  /** A part around the items that differs, in words. */
  public record Difference(String what, Change change, String before, String after) {}

  public static FrameworkComparison of(Framework before, Framework after) {
    List<Difference> others = new ArrayList<>();
    differences(
        "Tier", before.tiers(), after.tiers(), Tier::id, FrameworkComparison::words, others);
    differences(
        "Section", before.sections(), after.sections(), Section::id, Section::title, others);
    differences(
        "Rule of escalation",
        before.escalations(),
        after.escalations(),
        Escalation::id,
        step -> step.when() + ": " + step.then(),
        others);
    differences(
        "Citation",
        before.citations(),
        after.citations(),
        Citation::id,
        cited -> cited.document() + ", " + cited.paragraph() + ": " + cited.summary(),
        others);
    differences(
        "Name",
        before.names(),
        after.names(),
        Named::id,
        name -> name.meaning() == null ? name.name() : name.name() + ": " + name.meaning(),
        others);
    return new FrameworkComparison(pairs(before.items(), after.items(), Item::id), others);
  }

  /** How many items there are of each change. */
  public Map<Change, Long> counts() {
    Map<Change, Long> counts = new LinkedHashMap<>();
    for (Change change : Change.values()) {
      counts.put(change, items.stream().filter(pair -> pair.change() == change).count());
    }
    return counts;
  }

  private static String words(Tier tier) {
    return tier.name() + ". " + tier.definition();
  }

  private static <T> void differences(
      String what,
      List<T> before,
      List<T> after,
      Function<T, String> id,
      Function<T, String> words,
      List<Difference> differences) {
    pairs(before, after, id).stream()
        .filter(pair -> pair.change() != Change.SAME)
        .map(pair ->
            new Difference(
                what, pair.change(), said(pair.before(), words), said(pair.after(), words)))
        .forEach(differences::add);
  }

  private static <T> String said(@Nullable T part, Function<T, String> words) {
    return part == null ? "" : words.apply(part);
  }

  /** The later version's order; what is gone follows the part that it used to follow. */
  private static <T> List<Pair<T>> pairs(List<T> before, List<T> after, Function<T, String> id) {
    Map<String, T> earlier = new HashMap<>();
    before.forEach(part -> earlier.put(id.apply(part), part));
    List<Pair<T>> pairs = new ArrayList<>();
    after.forEach(part -> pairs.add(new Pair<>(earlier.get(id.apply(part)), part)));
    Set<String> kept = after.stream().map(id).collect(Collectors.toSet());
    @Nullable String previous = null;
    for (T part : before) {
      String own = id.apply(part);
      if (!kept.contains(own)) {
        pairs.add(placeAfter(pairs, id, previous), new Pair<>(part, null));
      }
      previous = own;
    }
    return pairs;
  }

  private static <T> int placeAfter(
      List<Pair<T>> pairs, Function<T, String> id, @Nullable String previous) {
    for (int at = 0; at < pairs.size(); at++) {
      Pair<T> pair = pairs.get(at);
      T part = pair.after() == null ? pair.before() : pair.after();
      if (part != null && Objects.equals(id.apply(part), previous)) {
        return at + 1;
      }
    }
    return 0;
  }
}
