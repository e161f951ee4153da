package org.lantern.concern.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Given;
import org.lantern.concern.submission.Limits;
import org.lantern.concern.submission.Submission;
import org.lantern.contracts.Flag;

/** Looks at the words of a concern: whether they are there, are text, and are not too long. */
final class WordsExamination {
  private final Submission sent;
  private final List<Finding> findings;

  private WordsExamination(Submission sent, List<Finding> findings) {
    this.sent = sent;
    this.findings = findings;
  }

  /** Adds to the findings what is wrong; the words are whole all the same. */
  static Examined.Texts examine(Submission sent, List<Finding> findings) {
    return new WordsExamination(sent, findings).texts();
  }

  private Examined.Texts texts() {
    return new Examined.Texts(
        narrative(),
        text("people", sent.people()),
        text("childVoice", sent.childVoice()),
        text("actionTaken", sent.actionTaken()),
        text("pupilDescription", sent.pupilDescription()),
        text("place", sent.place()),
        text("childWishes", sent.childWishes()),
        text("childTold", sent.childTold()));
  }

  private String narrative() {
    return switch (sent.narrative()) {
      case Given.Absent<String> _ -> {
        find("narrative", "Write what you saw or heard.", Flag.NO_NARRATIVE);
        yield "";
      }
      case Given.Unreadable<String>(String raw) -> {
        find("narrative", "Write it as text.", Flag.UNREADABLE_NARRATIVE);
        yield raw;
      }
      case Given.Value<String>(String words) -> {
        if (words.length() > Limits.NARRATIVE_CHARACTERS) {
          find(
              "narrative",
              "Shorten it to " + Limits.NARRATIVE_CHARACTERS + " characters.",
              Flag.LONG_NARRATIVE);
        }
        yield words;
      }
    };
  }

  private @Nullable String text(String field, Given<String> given) {
    return switch (given) {
      case Given.Absent<String> _ -> null;
      case Given.Unreadable<String>(String raw) -> {
        find(field, "Write it as text.", Flag.UNREADABLE_TEXT);
        yield raw;
      }
      case Given.Value<String>(String words) -> {
        if (words.length() > Limits.TEXT_CHARACTERS) {
          find(field, "Shorten it to " + Limits.TEXT_CHARACTERS + " characters.", Flag.LONG_TEXT);
        }
        yield words;
      }
    };
  }

  private void find(String field, String reason, Flag flag) {
    findings.add(new Finding(field, reason, flag));
  }
}
