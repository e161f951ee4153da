package org.lantern.safeguarding.alertpage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.safeguarding.desk.DeskRow;

/**
 * One alert in full.
 *
 * @param details null while they cannot be opened here
 * @param observed when it was observed, in words
 * @param entryUrl where the entry itself is read; null where this person cannot read it
 * @param timeline the latest moments, oldest first
 * @param timelineCut true when there are earlier moments than these
 */
public record AlertView(
    DeskRow row,
    @Nullable DisclosureDetails details,
    @Nullable String observed,
    @Nullable String entryUrl,
    List<Moment> timeline,
    boolean timelineCut) {

  /** One moment of the timeline. */
  public record Moment(String at, String what, String detail) {}
}
