package org.lantern.concern.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes a framework sound: everything that is referred to is there, once, and says something.
 */
final class FrameworkRules {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

  private final Framework framework;
  private final List<String> faults = new ArrayList<>();

  private FrameworkRules(Framework framework) {
    this.framework = framework;
  }

  static List<String> faults(Framework framework) {
    FrameworkRules rules = new FrameworkRules(framework);
    rules.ids();
    rules.references();
    rules.words();
    return List.copyOf(rules.faults);
  }

  private void ids() {
    if (!ID.matcher(framework.code()).matches()) {
      faults.add("the code " + framework.code() + " is none");
    }
    unique("tier", framework.tiers(), Tier::id);
    unique("section", framework.sections(), Section::id);
    unique("item", framework.items(), Item::id);
    unique("escalation", framework.escalations(), Escalation::id);
    unique("citation", framework.citations(), Citation::id);
    unique("name", framework.names(), Named::id);
    int last = 0;
    for (Tier tier : framework.tiers()) {
      if (tier.order() <= last) {
        faults.add("tier " + tier.id() + " is not in its place");
      }
      last = tier.order();
    }
  }

  private void references() {
    Set<String> tiers = ids(framework.tiers(), Tier::id);
    Set<String> sections = ids(framework.sections(), Section::id);
    Set<String> items = ids(framework.items(), Item::id);
    Set<String> names = ids(framework.names(), Named::id);
    Set<String> citations = ids(framework.citations(), Citation::id);
    for (Item item : framework.items()) {
      String where = "item " + item.id();
      known(where, sections, item.section());
      if (item.tier() != null) {
        known(where, tiers, item.tier());
      }
      if (item.partOf() != null) {
        known(where, items, item.partOf());
        framework.item(item.partOf()).ifPresent(whole -> part(where, item, whole));
      }
      item.who().forEach(id -> known(where, names, id));
      item.uses().forEach(id -> known(where, names, id));
      item.citations().forEach(id -> known(where, citations, id));
    }
    for (Escalation escalation : framework.escalations()) {
      String where = "escalation " + escalation.id();
      if (escalation.fromTier() != null) {
        known(where, tiers, escalation.fromTier());
      }
      if (escalation.toTier() != null) {
        known(where, tiers, escalation.toTier());
      }
    }
  }

  private void words() {
    said("title", framework.title());
    said("summary", framework.summary());
    framework.tiers().forEach(tier -> said("tier " + tier.id(), tier.name()));
    framework.sections().forEach(section -> said("section " + section.id(), section.title()));
    framework.items().forEach(item -> said("item " + item.id(), item.text()));
    framework.names().forEach(name -> said("name " + name.id(), name.name()));
    framework.citations().forEach(cited -> said("citation " + cited.id(), cited.summary()));
    framework.escalations().forEach(step -> said("escalation " + step.id(), step.when()));
  }

  /** A part stands with its whole, and has no parts itself: a page can always be drawn. */
  private void part(String where, Item part, Item whole) {
    if (whole.partOf() != null
        || !whole.section().equals(part.section())
        || !Objects.equals(whole.tier(), part.tier())) {
      faults.add(where + " cannot be a part of " + whole.id());
    }
  }

  private <T> void unique(String what, List<T> all, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (T each : all) {
      String own = id.apply(each);
      if (!ID.matcher(own).matches()) {
        faults.add(what + " " + own + " has no id of letters, digits and hyphens");
      }
      if (!seen.add(own)) {
        faults.add(what + " " + own + " is there twice");
      }
    }
  }

  private void known(String where, Set<String> ids, String id) {
    if (!ids.contains(id)) {
      faults.add(where + " refers to " + id + ", which is not there");
    }
  }

  private void said(String where, String text) {
    if (text.isBlank()) {
      faults.add(where + " says nothing");
    }
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }
}
