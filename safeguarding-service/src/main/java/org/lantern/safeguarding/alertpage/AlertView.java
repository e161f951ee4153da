package org.lantern.safeguarding.alertpage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.safeguarding.desk.DeskRow;

/**
 * One alert in full, as one person sees it.
 *
 * @param holder who has it now; null while nobody has
 * @param waits true when it was handed over, and that person has not answered yet
 * @param details null while they cannot be opened here
 * @param observed when it was observed, in words
 * @param entryUrl where the entry itself is read; null where this person cannot read it
 * @param drawn when the page was made, as paper says it
 * @param today the day in England, as a form wants it
 * @param others the latest about the same pupil
 * @param othersCut true when there are more of them
 * @param family the latest about others of the pupil's family
 * @param familyCut true when there are more of them
 * @param timeline the latest moments, oldest first
 * @param timelineCut true when there are earlier moments than these
 */
public record AlertView(
    DeskRow row,
    @Nullable String holder,
    boolean waits,
    @Nullable DisclosureDetails details,
    @Nullable String observed,
    @Nullable String entryUrl,
    String drawn,
    String today,
    List<Checklist.Tick> checklist,
    List<Other> others,
    boolean othersCut,
    List<DeskRow> family,
    boolean familyCut,
    List<Moment> timeline,
    boolean timelineCut) {

  /**
   * Another alert about the same pupil.
   *
   * @param together true when the two are seen to together
   * @param joinable true when this person could join them
   */
  public record Other(DeskRow row, boolean together, boolean joinable) {}

  /** One moment of the timeline. */
  public record Moment(String at, String what, String detail) {}
}
