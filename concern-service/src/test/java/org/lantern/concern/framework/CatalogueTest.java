package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private final FrameworkDocuments documents = new FrameworkDocuments(TestCatalogue.json());

  static Stream<Framework> frameworks() {
    return TestCatalogue.frameworks().stream();
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void everythingThatADocumentRefersToIsInIt(Framework framework) {
    assertThat(framework.faults()).isEmpty();
    assertThat(framework.items()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("frameworks")
  void aDocumentReadFromWhatWasWrittenIsTheSame(Framework framework) {
    assertThat(documents.read(documents.write(framework))).isEqualTo(framework);
  }

  @Test
  void choicesTravelAsTheirWords() throws IOException {
    JsonNode written =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(documents.write(TestCatalogue.framework("secondary-provision-map")));
    assertThat(written.get("kind").asText()).isEqualTo("provision-map");
    JsonNode fortnightly = item(written, "w1-review-01");
    assertThat(fortnightly.get("cadence").asText()).isEqualTo("fortnightly");
    assertThat(fortnightly.get("constraints").isArray()).isTrue();
    assertThat(fortnightly.get("partOf").isNull()).isTrue();
    assertThat(item(written, "w2-plan-09").at("/constraints/0/kind").asText()).isEqualTo("costed");
  }

  @Test
  void theFiveShapesFitOneModel() {
    assertThat(tiers("secondary-provision-map")).containsExactly("w1", "w2", "w3");
    assertThat(tiers("semh-audit-three")).containsExactly("a3");
    assertThat(tiers("primary-provision-map")).containsExactly("uni", "tgt", "spc", "urg");
    assertThat(tiers("send-duties")).isEmpty();
    assertThat(tiers("semh-core-standards")).containsExactly("u", "t", "p");
    assertThat(TestCatalogue.framework("semh-core-standards").tiers())
        .extracting(Tier::cumulative)
        .containsExactly(false, true, true);
    assertThat(TestCatalogue.framework("semh-audit-three").items())
        .hasSize(16)
        .allMatch(Item::auditable);
  }

  @Test
  void aQuestionOfGenderOrOrientationRaisesNothingByItself() {
    assertThat(TestCatalogue.framework("primary-provision-map").items())
        .filteredOn(item -> item.text().contains("gender"))
        .singleElement()
        .extracting(item -> item.constraints().getFirst().kind())
        .isEqualTo(Constraint.Kind.NEVER_RAISES);
  }

  @Test
  void theNumbersThatPointToATierAreDataAndNotOnlyWords() {
    Framework map = TestCatalogue.framework("primary-provision-map");
    assertThat(map.items().stream().filter(item -> item.threshold() != null))
        .extracting(item -> item.tier() + ": " + Objects.requireNonNull(item.threshold()).text())
        .containsExactly(
            "uni: Attendance below 96%",
            "tgt: Lasts at least 1 term",
            "spc: Lasts at least 2 terms",
            "urg: Attendance at most 50%");
  }

  private static List<String> tiers(String code) {
    return TestCatalogue.framework(code).tiers().stream().map(Tier::id).toList();
  }

  private static JsonNode item(JsonNode framework, String id) {
    for (JsonNode item : framework.get("items")) {
      if (item.get("id").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no item " + id);
  }
}
