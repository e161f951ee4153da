package org.lantern.concern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lantern.concern.category.Groups;
import org.lantern.concern.category.Permission;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Role;
import org.lantern.platform.problem.FieldError;

class ChangeRulesTest {

  @Property
  void nobodySetsALevelBelowTheTrusts(@ForAll Level trust, @ForAll Level wanted) {
    boolean refused =
        ChangeRules.faults(setting(trust), wanted(wanted, false), true).stream()
            .anyMatch(fault -> fault.field().equals("level"));
    boolean tooHigh = wanted == Level.URGENT && trust != Level.URGENT;
    assertThat(refused).isEqualTo(wanted.compareTo(trust) < 0 || tooHigh);
    assertThat(
            ChangeRules.faults(setting(trust), wanted(wanted, false), false).stream()
                .anyMatch(fault -> fault.field().equals("level")))
        .isEqualTo(wanted.compareTo(trust) < 0);
  }

  @Property
  void whatIsUrgentOrForSafeguardingIsNeverSwitchedOff(
      @ForAll Level level, @ForAll boolean school) {
    assertThat(ChangeRules.faults(setting(level), wanted(level, true), school))
        .extracting(FieldError::field)
        .isEqualTo(level == Level.NORMAL ? List.of() : List.of("off"));
  }

  @Test
  void aSchoolsOwnCategoryIsOrdinaryOrForTheSameDay() {
    assertThat(ChangeRules.ownFaults(wanted(Level.NORMAL, false))).isEmpty();
    assertThat(ChangeRules.ownFaults(wanted(Level.REVIEW, false))).isEmpty();
    assertThat(ChangeRules.ownFaults(wanted(Level.URGENT, false)))
        .extracting(FieldError::field)
        .containsExactly("level");
  }

  @Test
  void theHistoryNamesEachFieldThatIsOtherwiseAndNoOther() {
    Wanted wanted =
        new Wanted(
            "Friends",
            "What you saw.",
            Level.NORMAL,
            false,
            true,
            new Groups(Map.of(Role.PASTORAL, Permission.SEE, Role.STAFF, Permission.READ)));
    assertThat(ChangeRules.changes(setting(Level.NORMAL), wanted))
        .containsExactly(
            new Change("name", "Friendships", "Friends"),
            new Change("offered", "yes", "no"),
            new Change("staff", "log", "see"),
            new Change("pastoral", "read", "see"));
  }

  @Test
  void wordsAreAskedFor() {
    assertThat(ChangeRules.words(new Wanted(" ", "!", Level.NORMAL, false, false, Groups.USUAL)))
        .extracting(FieldError::field)
        .containsExactly("name", "guidance");
  }

  private static Wanted wanted(Level level, boolean off) {
    return new Wanted("Friendships", "What you saw.", level, false, off, Groups.USUAL);
  }

  private static Setting setting(Level level) {
    return new Setting(
        "friendships",
        false,
        "wellbeing",
        "Wellbeing",
        "Friendships",
        "What you saw.",
        level,
        level,
        "Friendships",
        "What you saw.",
        false,
        false,
        Groups.USUAL,
        1);
  }
}
