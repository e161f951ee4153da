package org.lantern.safeguarding.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.platform.problem.FieldError;

/** What a rota must hold before anybody can be on call by it. */
class RotaRulesTest {
  private static final UUID ANN = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();
  private static final UUID STRANGER = UUID.randomUUID();

  @Test
  void aSoundRotaIsKeptAsItWasTyped() {
    RotaRow typed =
        new RotaRow(
            2,
            "2026-11-23",
            List.of(new RotaRow.TurnRow(ANN, 2, "monday", "16:30", "08:00")),
            List.of(new RotaRow.CoverRow("2026-12-01T16:30", "2026-12-02T08:00", ANN, BEN)),
            List.of(new RotaRow.ClosureRow("2026-12-21", "2027-01-01", "Christmas")));
    RotaRules.Result result = RotaRules.examine(typed, Set.of(ANN, BEN));
    assertThat(result).isInstanceOf(RotaRules.Result.Sound.class);
    RotaRules.Result.Sound sound = (RotaRules.Result.Sound) result;
    assertThat(RotaRow.of(sound.rota(), sound.closures())).isEqualTo(typed);
    assertThat(typed.rota()).isEqualTo(sound.rota());
    assertThat(typed.closed()).isEqualTo(sound.closures());
  }

  @Test
  void onlyPeopleOfTheListCanHaveDutyOrCover() {
    assertThat(faults(turn(STRANGER, 1, "monday", "16:30", "08:00")))
        .containsExactly("turns[0].who");
    assertThat(faults(cover("2026-12-01T16:30", "2026-12-02T08:00", STRANGER, ANN))).isEmpty();
    assertThat(faults(cover("2026-12-01T16:30", "2026-12-02T08:00", ANN, STRANGER)))
        .containsExactly("covers[0].covers");
  }

  @Test
  void aTurnNeedsADayOfItsWeekAndTwoTimes() {
    assertThat(faults(turn(ANN, 2, "moonday", "4pm", null)))
        .containsExactly("turns[0].week", "turns[0].day", "turns[0].starts", "turns[0].ends");
  }

  @Test
  void coverEndsAfterItBeginsAndIsBySomebodyElse() {
    assertThat(faults(cover("2026-12-02T08:00", "2026-12-02T08:00", null, ANN)))
        .containsExactly("covers[0].until");
    assertThat(faults(cover("2026-12-01T08:00", "2027-04-01T08:00", null, ANN)))
        .containsExactly("covers[0].until");
    assertThat(faults(cover("2026-12-01T08:00", "2026-12-02T08:00", ANN, ANN)))
        .containsExactly("covers[0].covers");
    assertThat(
            faults(
                cover("2026-12-01T08:00", "2026-12-03T08:00", ANN, BEN),
                cover("2026-12-02T08:00", "2026-12-04T08:00", ANN, BEN)))
        .containsExactly("covers[1].from");
    assertThat(
            faults(
                cover("2026-12-01T08:00", "2026-12-02T08:00", ANN, BEN),
                cover("2026-12-02T08:00", "2026-12-04T08:00", ANN, BEN)))
        .isEmpty();
  }

  @Test
  void aClosureHasTwoDaysInOrderAndAName() {
    assertThat(faults(new RotaRow.ClosureRow("2026-12-21", "2026-12-20", "Christmas")))
        .containsExactly("closures[0].last");
    assertThat(faults(new RotaRow.ClosureRow(null, "21 December", " ")))
        .containsExactlyInAnyOrder("closures[0].first", "closures[0].last", "closures[0].name");
  }

  @Test
  void moreThanOneWeekNeedsAMondayToCountFrom() {
    assertThat(faults(new RotaRow(2, null, null, null, null))).containsExactly("begins");
    assertThat(faults(new RotaRow(2, "2026-11-24", null, null, null))).containsExactly("begins");
    assertThat(faults(new RotaRow(7, "2026-11-23", null, null, null))).containsExactly("weeks");
    assertThat(faults(new RotaRow(null, null, null, null, null))).isEmpty();
  }

  private static List<String> faults(RotaRow typed) {
    return switch (RotaRules.examine(typed, Set.of(ANN, BEN))) {
      case RotaRules.Result.Sound sound -> List.of();
      case RotaRules.Result.Faulty(var faults) -> faults.stream().map(FieldError::field).toList();
    };
  }

  private static List<String> faults(RotaRow.TurnRow... turns) {
    return faults(new RotaRow(1, null, List.of(turns), null, null));
  }

  private static List<String> faults(RotaRow.CoverRow... covers) {
    return faults(new RotaRow(1, null, null, List.of(covers), null));
  }

  private static List<String> faults(RotaRow.ClosureRow... closures) {
    return faults(new RotaRow(1, null, null, null, List.of(closures)));
  }

  private static RotaRow.TurnRow turn(
      UUID who, int week, String day, String starts, @Nullable String ends) {
    return new RotaRow.TurnRow(who, week, day, starts, ends);
  }

  private static RotaRow.CoverRow cover(
      String from, String until, @Nullable UUID away, UUID covers) {
    return new RotaRow.CoverRow(from, until, away, covers);
  }
}
