package org.lantern.concern.frameworkmap;

import java.util.List;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Section;

/** What stands in one section, of one tier or of none. */
public record Cell(Section section, List<Entry> entries) {

  /** Several sorts of item stand here: each says which it is. */
  public boolean isMixed() {
    return entries.stream().map(entry -> entry.item().kind()).distinct().count() > 1;
  }

  /** The sort of an item, where that is worth saying. */
  public String sort(Item item) {
    return isMixed() ? item.kind().text() : "";
  }
}
