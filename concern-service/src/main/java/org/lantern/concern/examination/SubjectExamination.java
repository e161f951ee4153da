package org.lantern.concern.examination;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.submission.AdultGiven;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Given;
import org.lantern.concern.submission.Limits;
import org.lantern.concern.submission.Submission;
import org.lantern.contracts.Flag;

/** Looks at whom a concern is about: a pupil, or an adult. */
final class SubjectExamination {
  private final Submission sent;
  private final Found found;
  private final List<Finding> findings;

  SubjectExamination(Submission sent, Found found, List<Finding> findings) {
    this.sent = sent;
    this.found = found;
    this.findings = findings;
  }

  static boolean isAboutAdult(Submission sent, @Nullable Category category) {
    return !sent.aboutAdult().isAbsent() || category != null && category.aboutAdult();
  }

  /** Null where nothing tells who it is, and where it is about no adult. */
  @Nullable AdultGiven adult() {
    return switch (sent.aboutAdult()) {
      case Given.Value<AdultGiven>(AdultGiven adult) -> {
        longName(adult.name());
        yield adult;
      }
      case Given.Unreadable<AdultGiven>(String raw) -> {
        find("aboutAdult", "Give a staffId or a name.", Flag.UNKNOWN_ADULT);
        longName(raw);
        yield raw.isBlank() ? null : new AdultGiven(null, raw);
      }
      case Given.Absent<AdultGiven> _ -> {
        if (isAboutAdult(sent, found.category())) {
          find("aboutAdult", "Say which adult it is about.", Flag.NO_ADULT);
        }
        yield null;
      }
    };
  }

  private void longName(@Nullable String name) {
    if (name != null && name.length() > Limits.NAME_CHARACTERS) {
      find(
          "aboutAdult",
          "Shorten the name to " + Limits.NAME_CHARACTERS + " characters.",
          Flag.LONG_TEXT);
    }
  }

  void pupil() {
    boolean needed = !isAboutAdult(sent, found.category()) && !mayLackPupil();
    switch (sent.pupilId()) {
      case Given.Value<UUID> _ -> {
        if (found.pupil() == null) {
          find("pupilId", "There is no such pupil in your schools.", Flag.UNKNOWN_PUPIL);
        }
      }
      case Given.Unreadable<UUID> _ ->
          find("pupilId", "It is not the id of a pupil.", Flag.UNKNOWN_PUPIL);
      case Given.Absent<UUID> _ -> {
        if (needed) {
          find("pupilId", "Choose the pupil.", Flag.NO_PUPIL);
        }
      }
    }
    if (needed && found.pupil() == null && sent.pupilDescription().isAbsent()) {
      find("pupilDescription", "Describe who is meant.", Flag.NO_PUPIL_DESCRIPTION);
    }
  }

  private boolean mayLackPupil() {
    Category category = found.category();
    return category != null && category.mayLackPupil();
  }

  private void find(String field, String reason, Flag flag) {
    findings.add(new Finding(field, reason, flag));
  }
}
