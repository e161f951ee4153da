package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the safeguarding lead reads. It travels and rests sealed.
 *
 * @param pupilName null where the pupil was not found; then {@code pupilDescription} says who is
 *     meant
 * @param category the code; {@code categoryName} as staff saw it
 * @param excludedStaffIds people to whom nothing of this may be shown: the subject of an
 *     allegation, and staff who are family
 * @param aboutAdult null unless the concern is about an adult
 * @param because the rules that made the level, in words
 * @param flags what was accepted although it looked wrong, as codes
 * @param further what else was recorded, each under a label to be shown with it; null from a
 *     service that does not send it yet
 * @param takenOn true when the reporter said while logging that they act on it themselves; null,
 *     from a service that does not send it yet, is no. Whether they may is for the receiver to say.
 */
@Serdeable
public record DisclosureDetails(
    @Nullable String pupilName,
    @Nullable String upn,
    @Nullable String yearGroup,
    @Nullable String pupilDescription,
    String category,
    String categoryName,
    String narrative,
    @Nullable String childVoice,
    @Nullable String actionTaken,
    @Nullable String people,
    Instant observedAt,
    boolean immediateDanger,
    UUID reporterStaffId,
    String reporterName,
    List<UUID> excludedStaffIds,
    @Nullable AboutAdult aboutAdult,
    List<String> because,
    List<String> flags,
    @Nullable List<Further> further,
    @Nullable Boolean takenOn) {

  /** One thing more, for instance the place, or an answer of a form. */
  @Serdeable
  public record Further(String label, String text) {}

  /**
   * The adult whom a concern is about.
   *
   * @param staffId null where only a name was given
   * @param route {@code head}: to the headteacher; {@code trust}: about a head, or perhaps about
   *     one, to the contact that the trust configured. A word that is not known is {@code trust}.
   */
  @Serdeable
  public record AboutAdult(@Nullable UUID staffId, @Nullable String name, String route) {}
}
