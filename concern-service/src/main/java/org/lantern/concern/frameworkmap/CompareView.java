package org.lantern.concern.frameworkmap;

import java.util.List;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Section;
import org.lantern.concern.framework.Tier;

/**
 * Two versions side by side.
 *
 * @param changesOnly what stayed the same is left out
 */
public record CompareView(
    FrameworkVersion before,
    String beforeOwner,
    FrameworkVersion after,
    String afterOwner,
    FrameworkComparison comparison,
    boolean changesOnly) {

  public List<FrameworkComparison.Pair<Item>> shown() {
    return comparison.items().stream()
        .filter(pair -> !changesOnly || pair.change() != Change.SAME)
        .toList();
  }

  public String beforeName() {
    return "Version " + before.version() + ", " + beforeOwner;
  }

  public String afterName() {
    return "Version " + after.version() + ", " + afterOwner;
  }

  /** Where the item stands, in words. */
  public String place(FrameworkComparison.Pair<Item> pair) {
    Item after = pair.after();
    Item before = pair.before();
    if (after != null) {
      return place(this.after.document(), after);
    }
    return before == null ? "" : place(this.before.document(), before);
  }

  /** The item with what it refers to in words; what details it stands by itself. */
  public Entry beforeEntry(Item item) {
    return Entry.alone(before.document(), item);
  }

  public Entry afterEntry(Item item) {
    return Entry.alone(after.document(), item);
  }

  private static String place(Framework framework, Item item) {
    String section = framework.section(item.section()).map(Section::title).orElse("");
    return item.tier() == null
        ? section
        : framework.tier(item.tier()).map(Tier::name).orElse("") + ": " + section;
  }
}
