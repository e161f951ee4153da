package org.lantern.reporting.disclosurecontrol;

import java.util.List;

/**
 * A table of counts as it may leave the suite.
 *
 * @param total over all cells
 * @param cells in the order of the counts that were given
 */
public record ProtectedTable(Figure total, List<Figure> cells) {
  public ProtectedTable {
    cells = List.copyOf(cells);
  }
}
