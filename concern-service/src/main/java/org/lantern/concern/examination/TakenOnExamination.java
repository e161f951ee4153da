package org.lantern.concern.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.submission.Finding;
import org.lantern.concern.submission.Given;
import org.lantern.contracts.Flag;
import org.lantern.contracts.Level;

/**
 * Looks at whether the reporter may say that they act on the concern themselves. Where they may not
 * the mark is none: an urgent concern is accepted with a flag, and its alert waits for a person as
 * every other does.
 *
 * <p>Source: Keeping Children Safe in Education (2025), part two: the designated safeguarding lead
 * takes the lead; part four: an allegation about an adult is for the headteacher.
 */
final class TakenOnExamination {
  private TakenOnExamination() {}

  /**
   * True when the reporter takes it on. Adds to the findings why not, where they said so.
   *
   * @param leads the reporter is a safeguarding lead or deputy of one of the schools
   */
  static boolean examine(
      Given<Boolean> sent, Level level, boolean aboutAdult, boolean leads, List<Finding> findings) {
    boolean said =
        switch (sent) {
          case Given.Absent<Boolean> _ -> false;
          case Given.Value<Boolean>(Boolean value) -> value;
          case Given.Unreadable<Boolean> _ -> true;
        };
    String obstacle = said ? obstacle(sent, level, aboutAdult, leads) : null;
    if (obstacle != null) {
      findings.add(new Finding("takenOn", obstacle, Flag.NOT_TAKEN_ON));
    }
    return said && obstacle == null;
  }

  private static @Nullable String obstacle(
      Given<Boolean> sent, Level level, boolean aboutAdult, boolean leads) {
    if (sent instanceof Given.Unreadable) {
      return "Say true or false.";
    }
    if (aboutAdult) {
      return "A concern about an adult goes to the headteacher or past them: leave this out.";
    }
    if (!leads) {
      return "Only a safeguarding lead or deputy of the child's school can take it on.";
    }
    return level == Level.NORMAL
        ? "This alerts nobody, so that there is nothing to take on: leave this out, or mark it as"
            + " urgent."
        : null;
  }
}
