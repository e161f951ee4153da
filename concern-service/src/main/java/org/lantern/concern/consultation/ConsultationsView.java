package org.lantern.concern.consultation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.School;

/**
 * The SENCO's list on its page.
 *
 * @param schools where there is a choice
 * @param schoolId whose list it is
 * @param answered whether those are shown that were answered
 * @param next the cursor of the next page, null on the last one
 */
public record ConsultationsView(
    List<School> schools,
    @Nullable UUID schoolId,
    boolean answered,
    List<Line> lines,
    @Nullable String next,
    boolean first) {

  /**
   * One consultation: nothing of its words.
   *
   * @param answered when; empty while it waits
   */
  public record Line(UUID id, String reference, String who, String asked, String answered) {}

  /** The address of this list. */
  public String address(boolean ofAnswered) {
    return "/consultations?answered="
        + ofAnswered
        + (schoolId == null ? "" : "&schoolId=" + schoolId);
  }
}
