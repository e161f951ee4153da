package org.lantern.concern.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.DisclosureDetails.Further;

/** What travels to the desk where not everything fits. */
class FurtherLinesTest {
  private static final String LONG = "x".repeat(Travelling.FURTHER_CHARACTERS);

  @Test
  void whatFitsKeepsItsOrderAndSaysNothingOfMore() {
    List<Further> all = List.of(line("Where", "In the corridor by the hall"), line("Who", "Mo"));
    assertThat(FurtherLines.travelling(all)).isEqualTo(all);
  }

  @Test
  void aLongAnswerHidesNoShortOneAndTheLastLineSaysThatThereIsMore() {
    List<Further> lines =
        FurtherLines.travelling(
            List.of(
                line("Where", LONG), line("Who else", LONG), line("Marked on the body", "Knee")));
    assertThat(lines.getFirst()).isEqualTo(line("Marked on the body", "Knee"));
    assertThat(lines.get(1).label()).isEqualTo("Where");
    assertThat(lines.get(1).text()).startsWith("xxx").endsWith(Travelling.CUT);
    assertThat(lines.getLast()).isEqualTo(FurtherLines.MORE);
    assertThat(lines).hasSize(3);
  }

  @Test
  void ofManyShortAnswersThoseThatFitTravel() {
    List<Further> many = new ArrayList<>();
    for (int at = 0; at < 2_000; at++) {
      many.add(line("Question " + at, "Yes"));
    }
    List<Further> lines = FurtherLines.travelling(many);
    assertThat(lines).hasSizeBetween(300, 500).endsWith(FurtherLines.MORE);
    assertThat(characters(lines)).isLessThan(Travelling.FURTHER_CHARACTERS + 200);
  }

  private static int characters(List<Further> lines) {
    return lines.stream().mapToInt(line -> line.label().length() + line.text().length()).sum();
  }

  private static Further line(String label, String text) {
    return new Further(label, text);
  }
}
