package org.lantern.safeguarding.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantern.platform.problem.FieldError;

class NewActionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final UUID EARLIER = UUID.randomUUID();

  @Test
  void theChildInASafePlaceIsATickThatNeedsNoWord() {
    assertThat(faults(ChecklistItem.SAFE_PLACE, true, null, null, null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAFE_PLACE")
  void everyOtherTickSaysWhoOrWhat(ChecklistItem item) {
    assertThat(faults(item, true, null, null, null)).containsExactly("note");
    assertThat(faults(item, true, null, null, "  ")).containsExactly("note");
    assertThat(faults(item, true, null, null, "The office")).isEmpty();
  }

  @Test
  void aCorrectionSaysWhyAndItAloneCanSayThatNothingWasDone() {
    assertThat(faults(ChecklistItem.SAFE_PLACE, true, null, EARLIER, null)).containsExactly("note");
    assertThat(faults(ChecklistItem.SAFE_PLACE, false, null, EARLIER, "Not yet")).isEmpty();
    assertThat(faults(ChecklistItem.SAFE_PLACE, false, null, null, "Not yet"))
        .containsExactly("done");
  }

  @Test
  void aClockMayRunAheadByFiveMinutes() {
    Instant ahead = NOW.plus(Duration.ofMinutes(5));
    assertThat(faults(ChecklistItem.SAFE_PLACE, true, ahead, null, null)).isEmpty();
    assertThat(faults(ChecklistItem.SAFE_PLACE, true, ahead.plusNanos(1), null, null))
        .containsExactly("doneAt");
  }

  @Test
  void whatTheNoteShouldSayIsAskedInWords() {
    assertThat(reasons(ChecklistItem.ADULT_WITH_CHILD, null))
        .containsExactly("Write a few words: who.");
    assertThat(reasons(ChecklistItem.ADULT_WITH_CHILD, EARLIER))
        .containsExactly("Write a few words: what is right, and why it stood otherwise.");
    assertThat(reasons(null, EARLIER))
        .contains("Write a few words: what is right, and why it stood otherwise.");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(faults(null, false, NOW.plusSeconds(3_600), null, null))
        .containsExactlyInAnyOrder("item", "doneAt", "done");
  }

  private static List<String> reasons(@Nullable ChecklistItem item, @Nullable UUID corrects) {
    return new NewAction(UUID.randomUUID(), item, true, null, corrects, null)
        .faults(NOW).stream().map(FieldError::reason).toList();
  }

  private static List<String> faults(
      @Nullable ChecklistItem item,
      boolean done,
      @Nullable Instant doneAt,
      @Nullable UUID corrects,
      @Nullable String note) {
    return new NewAction(UUID.randomUUID(), item, done, doneAt, corrects, note)
        .faults(NOW).stream().map(FieldError::field).toList();
  }
}
