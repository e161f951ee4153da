package org.lantern.concern.framework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One framework as a whole: what a school does at which step, and where that is written. The same
 * shape holds a map of tiers and columns, an audit of one tier, duties with evidence and no tier,
 * and standards of levels and domains.
 *
 * @param code the same in all versions, also in a school's own
 * @param tiers in their order; none where the document knows no steps
 * @param sections columns, domains, duties or parts, in their order
 * @param items in the order in which the document names them
 * @param names everybody and everything that items refer to; those with a meaning are the glossary
 */
public record Framework(
    String code,
    String title,
    Kind kind,
    Phase phase,
    Source source,
    String summary,
    List<Tier> tiers,
    List<Section> sections,
    List<Item> items,
    List<Escalation> escalations,
    List<Citation> citations,
    List<Named> names,
    List<Superseded> superseded) {

  public Framework {
    tiers = List.copyOf(tiers);
    sections = List.copyOf(sections);
    items = List.copyOf(items);
    escalations = List.copyOf(escalations);
    citations = List.copyOf(citations);
    names = List.copyOf(names);
    superseded = List.copyOf(superseded);
  }

  /** What sort of document it is. */
  public enum Kind implements Word {
    PROVISION_MAP("Provision map"),
    AUDIT("Audit"),
    DUTIES("Duties and evidence"),
    STANDARDS("Standards");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** For which schools it is written. */
  public enum Phase implements Word {
    PRIMARY("Primary schools"),
    SECONDARY("Secondary schools"),
    ALL("All schools");

    private final String text;

    Phase(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  public Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public Optional<Tier> tier(String id) {
    return tiers.stream().filter(tier -> tier.id().equals(id)).findFirst();
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public Optional<Named> name(String id) {
    return names.stream().filter(name -> name.id().equals(id)).findFirst();
  }

  /** One cell of the map, in order; a null tier stands for what belongs to no tier. */
  public List<Item> items(@Nullable String tier, String section) {
    return items.stream()
        .filter(item -> Objects.equals(item.tier(), tier) && item.section().equals(section))
        .toList();
  }

  /** What makes it unsound, in words for whoever changed it; empty for a sound one. */
  public List<String> faults() {
    return FrameworkRules.faults(this);
  }
}
