package org.lantern.concern.frameworkmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantern.concern.crosswalk.Crosswalk;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.ListedFramework;
import org.lantern.concern.framework.Named;

/**
 * A framework as its map.
 *
 * @param owner the school, or the trust's catalogue
 * @param around what belongs to no tier, by section
 * @param versions all of this code that the reader may see, with their owners
 */
public record MapView(
    FrameworkVersion version,
    String owner,
    List<Cell> around,
    List<TierView> tiers,
    Map<String, List<Named>> names,
    List<Versions.Owned> versions) {

  static MapView of(
      FrameworkVersion version, String owner, Crosswalk crosswalk, List<Versions.Owned> versions) {
    Framework framework = version.document();
    return new MapView(
        version,
        owner,
        framework.sections().stream()
            .map(section ->
                new Cell(section, Entry.all(framework, framework.items(null, section.id()))))
            .filter(cell -> !cell.entries().isEmpty())
            .toList(),
        framework.tiers().stream().map(tier -> TierView.of(framework, tier, crosswalk)).toList(),
        byKind(framework.names()),
        versions);
  }

  public Framework framework() {
    return version.document();
  }

  public String from() {
    return Versions.day(version.effectiveFrom());
  }

  /** The versions beside this one. */
  public List<Versions.Owned> otherVersions() {
    return versions.stream().filter(other -> !isThis(other.listed())).toList();
  }

  private boolean isThis(ListedFramework listed) {
    return listed.id().equals(version.id());
  }

  private static Map<String, List<Named>> byKind(List<Named> names) {
    Map<String, List<Named>> byKind = new LinkedHashMap<>();
    for (Named.Kind kind : Named.Kind.values()) {
      List<Named> ofKind = names.stream().filter(name -> name.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        byKind.put(kind.text(), ofKind);
      }
    }
    return byKind;
  }
}
