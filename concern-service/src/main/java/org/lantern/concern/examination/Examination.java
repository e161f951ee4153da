package org.lantern.concern.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.level.LevelDecision;
import org.lantern.concern.level.LevelRules;
import org.lantern.concern.level.Sent;
import org.lantern.concern.submission.AdultGiven;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Given;
import org.lantern.concern.submission.Limits;
import org.lantern.concern.submission.Submission;
import org.lantern.contracts.Flag;
import org.lantern.contracts.Level;

/**
 * Looks at every field of a submission once. What is wrong becomes a finding; the level, decided
 * from what can be read, says whether findings refuse the concern or stand on it as flags. Only a
 * missing narrative refuses an urgent one (a record without words tells nobody anything).
 */
public final class Examination {
  /** The code under which a concern of no known category is kept. */
  public static final String NO_CATEGORY = "uncategorised";

  private static final int CATEGORY_CHARACTERS = 100;

  private final Submission sent;
  private final Found found;
  private final Places places;
  private final Kinds kinds;
  private final List<Finding> findings = new ArrayList<>();

  private Examination(Submission sent, Found found, Places places, Kinds kinds) {
    this.sent = sent;
    this.found = found;
    this.places = places;
    this.kinds = kinds;
  }

  /** Whether the concern is urgent, for which nothing but this is needed. */
  public static LevelDecision level(Submission sent, @Nullable Category category, Level kind) {
    return LevelRules.decide(
        new Sent(
            sent.isMarkedUrgent(),
            sent.isImmediateDanger(),
            category,
            SubjectExamination.isAboutAdult(sent, category),
            kind));
  }

  /** Accepted, or refused with every reason at once. */
  public static Examined examine(Submission sent, Found found, Places places, Kinds kinds) {
    return new Examination(sent, found, places, kinds).examine();
  }

  private Examined examine() {
    LevelDecision level = level(sent, found.category(), found.kindLevel());
    marks();
    String categoryName = category();
    Instant observedAt = observedAt();
    SubjectExamination subject = new SubjectExamination(sent, found, findings);
    AdultGiven adult = subject.adult();
    Examined.Texts texts = WordsExamination.examine(sent, findings);
    Details details = DetailsExamination.examine(sent.particulars(), found, kinds, findings);
    subject.pupil();
    List<UUID> schoolIds = places.of(sent.schoolId(), found, findings);
    boolean aboutAdult = SubjectExamination.isAboutAdult(sent, found.category());
    boolean takenOn =
        TakenOnExamination.examine(
            sent.takenOn(), level.level(), aboutAdult, isOfTheirs(schoolIds), findings);
    if (texts.narrative().isBlank() || !level.urgent() && !findings.isEmpty()) {
      return refuse(level);
    }
    return new Examined.Accepted(
        level,
        found.anywhere(),
        found.category(),
        categoryName,
        schoolIds,
        observedAt,
        sent.isImmediateDanger(),
        takenOn,
        aboutAdult,
        adult,
        texts,
        details,
        findings.stream().map(Finding::flag).distinct().toList());
  }

  /**
   * Names what has to be mended and nothing that follows from it. A pupil who is not in scope is
   * answered as not found, so that nobody learns who is elsewhere.
   */
  private Examined refuse(LevelDecision level) {
    boolean needsSchool = SubjectExamination.isAboutAdult(sent, found.category());
    List<Finding> refusing =
        findings.stream()
            .filter(finding ->
                switch (finding.flag()) {
                  case NO_NARRATIVE -> true;
                  case UNKNOWN_PUPIL ->
                      !level.urgent() && sent.pupilId() instanceof Given.Unreadable;
                  case NO_PUPIL_DESCRIPTION -> false;
                  case ASSUMED_SCHOOL, UNKNOWN_SCHOOL -> !level.urgent() && needsSchool;
                  default -> !level.urgent();
                })
            .toList();
    return refusing.isEmpty() ? new Examined.PupilUnknown() : new Examined.Refused(refusing);
  }

  private void marks() {
    if (sent.urgent() instanceof Given.Unreadable) {
      find("urgent", "Say true or false.", Flag.UNREADABLE_URGENT);
    }
    if (sent.immediateDanger() instanceof Given.Unreadable) {
      find("immediateDanger", "Say true or false.", Flag.UNREADABLE_IMMEDIATE_DANGER);
    }
  }

  private String category() {
    Category known = found.category();
    if (known != null) {
      return known.name();
    }
    return switch (sent.category()) {
      case Given.Absent<String> _ -> {
        find("category", "Choose a category.", Flag.NO_CATEGORY);
        yield "No category was chosen";
      }
      case Given.Value<String>(String given) -> unknownCategory(given);
      case Given.Unreadable<String>(String raw) -> unknownCategory(raw);
    };
  }

  private String unknownCategory(String given) {
    find("category", "Choose one of the listed categories.", Flag.UNKNOWN_CATEGORY);
    return "Not a known category: " + Limits.beginning(given, CATEGORY_CHARACTERS);
  }

  private Instant observedAt() {
    return switch (sent.observedAt()) {
      case Given.Absent<Instant> _ ->
          nowInstead("Say when you saw or heard it.", Flag.NO_OBSERVED_AT);
      case Given.Unreadable<Instant> _ ->
          nowInstead("Write date and time like 2026-11-20T14:30:00Z.", Flag.UNREADABLE_OBSERVED_AT);
      case Given.Value<Instant>(Instant at) -> {
        if (at.isAfter(found.now().plus(Limits.CLOCK_TOLERANCE))) {
          yield nowInstead(
              "The time when you saw or heard it lies in the future.", Flag.FUTURE_OBSERVED_AT);
        }
        if (at.isBefore(Limits.EARLIEST)) {
          yield nowInstead(
              "The time when you saw or heard it lies too far in the past.",
              Flag.IMPLAUSIBLE_OBSERVED_AT);
        }
        yield at.isAfter(found.now()) ? found.now() : at;
      }
    };
  }

  private Instant nowInstead(String reason, Flag flag) {
    find("observedAt", reason, flag);
    return found.now();
  }

  /**
   * True for a child of a school that the caller leads, or one whom nobody has found yet. Of an id
   * that is not in their scope it is not told whether it is somebody elsewhere.
   */
  private boolean isOfTheirs(List<UUID> schoolIds) {
    return (found.pupil() != null || sent.pupilId().isAbsent()) && places.leadsAny(schoolIds);
  }

  private void find(String field, String reason, Flag flag) {
    findings.add(new Finding(field, reason, flag));
  }
}
