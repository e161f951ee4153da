package org.lantern.concern.recording;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A concern as it should be sent. It describes the body; reading is more lenient, see {@link
 * ConcernBody}.
 */
@Serdeable
record ConcernRequest(
    @Schema(description = "Required unless the concern is urgent or about an adult") UUID pupilId,
    @Schema(description = "A code of GET /api/categories") String category,
    @Schema(description = "What was seen or heard") String narrative,
    Instant observedAt,
    @Nullable Boolean urgent,
    @Nullable Boolean immediateDanger,
    @Schema(
            description =
                "I am acting on this myself: the alert opens acknowledged by me, and my colleagues"
                    + " are told so. For a safeguarding lead or deputy of the pupil's school, of a"
                    + " concern that alerts somebody, and never of one about an adult. Where it"
                    + " cannot be, an urgent concern is flagged not-taken-on and stays open.")
        @Nullable Boolean takenOn,
    @Nullable UUID schoolId,
    @Schema(description = "Who else stands in it, each in a role; free words are taken as well")
        @Nullable List<PersonRequest> people,
    @Nullable AboutAdult aboutAdult,
    @Nullable String childVoice,
    @Nullable String actionTaken,
    @Schema(description = "Who is meant, where the pupil cannot be found")
        @Nullable String pupilDescription,
    @Nullable String place,
    @Schema(description = "Marks on the figure, by a place or by the code of a part")
        @Nullable List<MarkRequest> bodyMap,
    @Nullable List<ToldRequest> toldWhom,
    @Schema(description = "What the child wishes, in their words") @Nullable String childWishes,
    @Schema(description = "What the child was told happens next") @Nullable String childTold,
    @Schema(description = "A code of GET /api/kinds; concern where none is given")
        @Nullable String kind,
    @Schema(description = "The answers to the questions of the kind, by their codes")
        @Nullable Map<String, Object> form) {

  /**
   * Somebody beside the pupil: by an id or by a name.
   *
   * @param role {@code subject}, {@code witness}, {@code alleged}, {@code sibling} or {@code other}
   * @param worksWithChildren of an adult: together with {@code alleged} it is an allegation, as
   *     with {@code aboutAdult}
   */
  @Serdeable
  record PersonRequest(
      @Nullable UUID pupilId,
      @Nullable UUID staffId,
      @Nullable String name,
      String role,
      @Nullable Boolean worksWithChildren) {}

  /**
   * A mark on the figure.
   *
   * @param view {@code front} or {@code back}
   * @param x from the left edge of the drawing, 0 to 1000
   * @param y from its upper edge, 0 to 1000
   * @param part the code of a part, in place of view, x and y
   */
  @Serdeable
  record MarkRequest(
      @Nullable String view,
      @Nullable Integer x,
      @Nullable Integer y,
      @Nullable String part,
      @Nullable String note) {}

  /** Somebody who was told, and when. */
  @Serdeable
  record ToldRequest(String who, @Nullable Instant at) {}

  /** The adult whom a concern is about: the id, or the name. */
  @Serdeable
  record AboutAdult(@Nullable UUID staffId, @Nullable String name) {}
}
