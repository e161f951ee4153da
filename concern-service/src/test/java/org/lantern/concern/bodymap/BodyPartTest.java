package org.lantern.concern.bodymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BodyPartTest {
  @Test
  void everyPartIsFoundAgainFromItsOwnPlace() {
    for (BodyPart part : BodyPart.values()) {
      assertThat(BodyMark.at(part, null).part()).isEqualTo(part);
      assertThat(BodyPart.ofWire(part.wire())).hasValue(part);
    }
  }

  @Test
  void noTwoPartsOfAViewAreCalledTheSame() {
    for (BodyView view : BodyView.values()) {
      assertThat(BodyPart.of(view)).isNotEmpty();
      assertThat(BodyPart.of(view).stream().map(BodyPart::label)).doesNotHaveDuplicates();
    }
  }

  @Test
  void leftIsTheChildsOwnLeftFromBothSides() {
    assertThat(BodyPart.LEFT_HAND.x()).isGreaterThan(BodyMark.EXTENT / 2);
    assertThat(BodyPart.LEFT_BACK_OF_HAND.x()).isLessThan(BodyMark.EXTENT / 2);
    assertThat(
            Arrays.stream(BodyPart.values())
                .filter(part -> part.name().startsWith("LEFT_"))
                .count())
        .isEqualTo(
            Arrays.stream(BodyPart.values())
                .filter(part -> part.name().startsWith("RIGHT_"))
                .count());
  }

  @Test
  void aMarkReadsWithoutTheFigure() {
    assertThat(new BodyMark(BodyView.BACK, 500, 460, "Three round marks").words())
        .isEqualTo("Lower back (seen from behind): Three round marks");
  }

  @Test
  void aMarkLiesOnTheDrawing() {
    assertThatThrownBy(() -> new BodyMark(BodyView.FRONT, 1001, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BodyMark(BodyView.FRONT, 0, -1, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
