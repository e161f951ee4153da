package org.lantern.concern.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.examination.Details;
import org.lantern.concern.examination.Examined;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.level.Reason;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.submission.AdultGiven;
import org.lantern.concern.submission.Given;
import org.lantern.concern.submission.Submission;
import org.lantern.contracts.Flag;

/**
 * The words of a concern as they rest, sealed. Fields may be added, none may change its meaning:
 * rows are kept for decades.
 *
 * @param pupilGiven the id that was sent, where nobody was found under it
 * @param details null for a plain concern, and for those from before there were any
 * @param takenOn true where the reporter said that they act on it themselves, and could
 */
@Serdeable
public record ContentRow(
    String narrative,
    @Nullable String people,
    @Nullable String childVoice,
    @Nullable String actionTaken,
    @Nullable String pupilDescription,
    @Nullable String pupilGiven,
    String categoryName,
    @Nullable UUID adultStaffId,
    @Nullable String adultName,
    String reporterName,
    List<String> because,
    @Nullable String place,
    @Nullable String childWishes,
    @Nullable String childTold,
    @Nullable DetailsRow details,
    @Nullable Boolean takenOn) {

  /** The words of a concern that was accepted as it was sent, by a reporter of that name. */
  public static ContentRow of(Examined.Accepted accepted, Submission sent, String reporterName) {
    Examined.Texts texts = accepted.texts();
    AdultGiven adult = accepted.adult();
    return new ContentRow(
        texts.narrative(),
        texts.people(),
        texts.childVoice(),
        texts.actionTaken(),
        whoIsMeant(accepted),
        accepted.flags().contains(Flag.UNKNOWN_PUPIL) ? given(sent.pupilId()) : null,
        accepted.categoryName(),
        adult == null ? null : adult.staffId(),
        adult == null ? null : adult.name(),
        reporterName,
        accepted.level().because().stream().map(Reason::text).toList(),
        texts.place(),
        texts.childWishes(),
        texts.childTold(),
        DetailsRow.of(accepted.details()),
        accepted.takenOn() ? true : null);
  }

  /** What it holds beside its words. */
  public Details detailsOr(Kinds kinds) {
    return details == null ? Details.plain(kinds.plain()) : details.details(kinds);
  }

  /** A pupil of a record that is kept apart from pupils stands in its words. */
  private static @Nullable String whoIsMeant(Examined.Accepted accepted) {
    String described = accepted.texts().pupilDescription();
    KnownPupil pupil = accepted.pupil();
    if (!accepted.livesApart() || pupil == null) {
      return described;
    }
    String known = pupil.name() + ", " + pupil.yearGroup();
    return described == null ? known : known + "; " + described;
  }

  private static @Nullable String given(Given<UUID> pupilId) {
    return switch (pupilId) {
      case Given.Absent<UUID> _ -> null;
      case Given.Value<UUID>(UUID value) -> value.toString();
      case Given.Unreadable<UUID>(String raw) -> raw;
    };
  }

  /** Of an entry that takes the place of another: whoever had that one has not taken on this. */
  public ContentRow takenOnByNobody() {
    return new ContentRow(
        narrative,
        people,
        childVoice,
        actionTaken,
        pupilDescription,
        pupilGiven,
        categoryName,
        adultStaffId,
        adultName,
        reporterName,
        because,
        place,
        childWishes,
        childTold,
        details,
        null);
  }

  /** A sentence in place of the words, for those who were told of an entry that was withdrawn. */
  public ContentRow replacedBy(String sentence) {
    return new ContentRow(
        sentence,
        null,
        null,
        null,
        null,
        null,
        categoryName,
        adultStaffId,
        adultName,
        reporterName,
        because,
        null,
        null,
        null,
        null,
        null);
  }
}
