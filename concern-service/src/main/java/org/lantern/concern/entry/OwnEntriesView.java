package org.lantern.concern.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.paging.Page;

/**
 * What somebody recorded, on its page. Times are those of England.
 *
 * @param state the chosen filter, empty for all
 * @param next the cursor of the following page, null on the last
 * @param first whether this is the first page
 */
public record OwnEntriesView(List<Line> lines, String state, @Nullable String next, boolean first) {

  /**
   * One entry.
   *
   * @param readable false where only the receipt is left; then {@code who} and {@code category} are
   *     empty
   * @param recorded empty where it was recorded on the day on which it was observed
   * @param advised when the SENCO answered; empty where nobody was asked or nobody has answered
   * @param adviceNew that answer is not read yet
   */
  public record Line(
      UUID id,
      String reference,
      boolean readable,
      String who,
      String category,
      String observed,
      String recorded,
      String state,
      String advised,
      boolean adviceNew) {}

  static OwnEntriesView of(Page<OwnEntry> page, String state, boolean first) {
    return new OwnEntriesView(
        page.items().stream().map(OwnEntriesView::line).toList(), state, page.next(), first);
  }

  private static Line line(OwnEntry own) {
    OwnEntry.Shown shown = own.shown();
    Instant advised = shown == null ? null : shown.advisedAt();
    return new Line(
        own.receipt().concernId(),
        own.receipt().reference(),
        shown != null,
        shown == null ? "" : who(shown),
        shown == null ? "" : shown.categoryName(),
        InWords.time(own.observedAt()),
        InWords.isBackdated(own.observedAt(), own.receipt().recordedAt())
            ? InWords.time(own.receipt().recordedAt())
            : "",
        InWords.state(own.receipt()),
        advised == null ? "" : InWords.time(advised),
        shown != null && advised != null && shown.adviceNew());
  }

  private static String who(OwnEntry.Shown shown) {
    String name = shown.pupilName();
    return name == null ? "No pupil shown" : name + ", " + shown.yearGroup();
  }
}
