package org.lantern.safeguarding.desk;

import java.util.List;

/**
 * Alerts that stand together on the desk: about one pupil, or about pupils of one family.
 *
 * @param rows never empty; those about one pupil follow each other
 */
public record DeskGroup(List<DeskRow> rows) {
  public DeskGroup {
    rows = List.copyOf(rows);
  }

  /** How many are about the pupil of this one. */
  public int aboutPupilOf(DeskRow row) {
    return (int) rows.stream().filter(each -> each.group().equals(row.group())).count();
  }

  /** True when it stands behind another here, and not first. */
  public boolean joins(DeskRow row) {
    return !rows.getFirst().id().equals(row.id());
  }

  /** True when they are about more than one pupil. */
  public boolean isFamily() {
    return aboutPupilOf(rows.getFirst()) < rows.size();
  }
}
