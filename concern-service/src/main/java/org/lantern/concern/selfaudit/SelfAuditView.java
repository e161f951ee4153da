package org.lantern.concern.selfaudit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Named;
import org.lantern.concern.framework.Tier;

/**
 * What the page of an audit shows.
 *
 * @param school its name
 * @param wanted only items in this state; null for all
 */
public record SelfAuditView(
    SelfAudit audit, String school, @Nullable State wanted, boolean mayAnswer) {

  /** The sections with the lines that are wanted; those without one are left out. */
  public List<SelfAudit.Part> parts() {
    return audit.parts().stream().filter(part -> !shown(part).isEmpty()).toList();
  }

  public List<AuditLine> shown(SelfAudit.Part part) {
    return part.lines().stream().filter(line -> wanted == null || line.state() == wanted).toList();
  }

  /** The address of the page of an item. */
  public String address(AuditLine line) {
    return address(audit, line.item().id());
  }

  static String address(SelfAudit audit, String itemId) {
    return "/frameworks/"
        + audit.version().id()
        + "/audit/"
        + itemId
        + "?schoolId="
        + audit.schoolId();
  }

  /** Which tier, who and how often: one line under the item; empty where nothing is said. */
  public String under(Item item) {
    return under(audit, item);
  }

  static String under(SelfAudit audit, Item item) {
    List<String> parts = new ArrayList<>();
    if (item.tier() != null) {
      audit.version().document().tier(item.tier()).map(Tier::name).ifPresent(parts::add);
    }
    item.who()
        .forEach(id -> audit.version().document().name(id).map(Named::name).ifPresent(parts::add));
    if (item.cadence() != null) {
      parts.add(item.cadence().text());
    }
    item.constraints().forEach(constraint -> parts.add(constraint.text()));
    return String.join(" · ", parts);
  }

  /** The class of the tag that shows a state; the words stand in it too. */
  public static String tag(State state) {
    return switch (state) {
      case MET -> "govuk-tag--green";
      case PARTLY -> "govuk-tag--yellow";
      case NOT_MET -> "govuk-tag--red";
      case NOT_LOOKED_AT -> "govuk-tag--grey";
    };
  }
}
