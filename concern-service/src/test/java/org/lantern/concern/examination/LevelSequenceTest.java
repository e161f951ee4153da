package org.lantern.concern.examination;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.submission.ConcernBody;
import org.lantern.contracts.Level;

/** However much is written down, and in whatever order, no level ever falls. */
class LevelSequenceTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final List<Map.Entry<String, Object>> ADDITIONS =
      List.of(
          Map.entry("urgent", true),
          Map.entry("urgent", "perhaps"),
          Map.entry("immediateDanger", true),
          Map.entry("immediateDanger", List.of()),
          Map.entry("aboutAdult", Map.of("name", "Mr Grey")),
          Map.entry("aboutAdult", 7),
          Map.entry("aboutAdult", " "),
          Map.entry(
              "people",
              List.of(
                  Map.of("staffId", "00000000-0000-4000-8000-000000000001", "role", "alleged"))),
          Map.entry("people", "Nobody else"),
          Map.entry("kind", "parent-contact"),
          Map.entry("kind", "memo"),
          Map.entry("form", Map.of("urgent", false)),
          Map.entry("place", "Hall"),
          Map.entry("toldWhom", List.of("The lead")),
          Map.entry("childWishes", "Nothing"),
          Map.entry("bodyMap", List.of(Map.of("part", "chest"))));

  /** Each step adds a field to what stands; a mark that was set is not taken away again. */
  @Property
  void nothingThatIsAddedToARecordLowersIt(
      @ForAll("categories") @Nullable Category category,
      @ForAll("sequences") List<Map.Entry<String, Object>> additions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("narrative", "Words.");
    Level before = level(body, category);
    for (Map.Entry<String, Object> addition : additions) {
      body.putIfAbsent(addition.getKey(), addition.getValue());
      Level after = level(body, category);
      assertThat(after).isGreaterThanOrEqualTo(before);
      before = after;
    }
  }

  @Provide
  Arbitrary<@Nullable Category> categories() {
    return Arbitraries.of(
            category("weapon", Level.URGENT),
            category("self-harm", Level.REVIEW),
            category("friends", Level.NORMAL))
        .injectNull(0.2);
  }

  @Provide
  Arbitrary<List<Map.Entry<String, Object>>> sequences() {
    return Arbitraries.of(ADDITIONS).list().ofMaxSize(8);
  }

  private static Level level(Map<String, Object> body, @Nullable Category category) {
    try {
      JsonNode tree = JSON.readValue(JSON.writeValueAsBytes(body), Argument.of(JsonNode.class));
      return Examination.level(ConcernBody.read(tree), category, Level.NORMAL).level();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Category category(String code, Level level) {
    return new Category(code, code, level, 1, false, "", "", "", false);
  }
}
