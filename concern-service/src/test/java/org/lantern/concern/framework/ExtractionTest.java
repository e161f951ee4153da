package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lantern.concern.coverage.Clause;

/** The catalogue against the structured reading of the five documents. */
class ExtractionTest {
  private static final Map<String, String> TIERS =
      Map.ofEntries(
          Map.entry("W1", "w1"),
          Map.entry("W2", "w2"),
          Map.entry("W3", "w3"),
          Map.entry("A3", "a3"),
          Map.entry("UNI", "uni"),
          Map.entry("TGT", "tgt"),
          Map.entry("SPC", "spc"),
          Map.entry("URG", "urg"),
          Map.entry("U", "u"),
          Map.entry("T", "t"),
          Map.entry("P", "p"));

  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("entry", "assess"),
          Map.entry("rules", "support"),
          Map.entry("agencies", "support"),
          Map.entry("Systems-and-whole-school-planning", "systems"),
          Map.entry("CPD", "cpd"));

  @Test
  void everyTierColumnAndItemOfTheExtractionStandsInItsPlace() {
    assertThat(Extraction.entries())
        .hasSizeGreaterThan(380)
        .allSatisfy(ExtractionTest::standsInItsPlace);
  }

  @Test
  void theExtractionHasNothingElse() {
    Path folder = Extraction.assumed("frameworks");
    Set<String> known = new TreeSet<>();
    Extraction.entries().forEach(entry -> known.add(entry.path()));
    assertThat(paths(Extraction.json(folder.resolve("extraction.json"))))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private static void standsInItsPlace(Extraction.Entry entry) {
    Framework framework = TestCatalogue.framework(entry.framework());
    assertThat(entry.covered()).isNotEmpty().allMatch(covered -> Clause.holds(framework, covered));
    if (entry.moved() != null) {
      return;
    }
    boolean isDomain = entry.part(1).equals("domains");
    String tier = TIERS.get(entry.part(isDomain ? 3 : 1));
    if (tier == null || entry.path().split("/", -1).length < 4) {
      return;
    }
    String column = entry.part(2);
    String section = SECTIONS.getOrDefault(column, column.toLowerCase(Locale.ROOT));
    for (String covered : entry.covered()) {
      framework
          .item(covered)
          .ifPresent(item -> {
            assertThat(item.tier()).isEqualTo(tier);
            assertThat(item.section()).isEqualTo(section);
          });
    }
  }

  /** The paths of everything in the extraction, in the same form as in our list. */
  private static List<String> paths(JsonNode extraction) {
    List<String> paths = new ArrayList<>();
    for (JsonNode framework : extraction.get("frameworks")) {
      String root = framework.get("id").asText() + "/";
      for (JsonNode tier : framework.path("tiers")) {
        String at = root + tier.get("code").asText();
        paths.add(at);
        if (tier.has("funding")) {
          paths.add(at + "/funding");
        }
        tier.properties().stream()
            .filter(column -> column.getValue().isArray() && !column.getKey().equals("sen"))
            .forEach(column -> places(paths, at + "/" + column.getKey(), column.getValue()));
      }
      for (String list :
          List.of(
              "roles",
              "agencies",
              "systems",
              "forms",
              "bypass",
              "principles",
              "areas_of_need",
              "code_of_practice_refs")) {
        places(paths, root + list, framework.path(list));
      }
      for (int at = 0; at < framework.path("duties").size(); at++) {
        paths.add(root + "duties/" + at + "/duty");
        places(
            paths,
            root + "duties/" + at + "/evidence",
            framework.get("duties").get(at).get("evidence"));
      }
      framework
          .path("domains")
          .properties()
          .forEach(domain ->
              domain
                  .getValue()
                  .properties()
                  .forEach(level ->
                      places(
                          paths,
                          root
                              + "domains/"
                              + domain.getKey().replace(' ', '-')
                              + "/"
                              + level.getKey(),
                          level.getValue())));
    }
    return paths;
  }

  private static void places(List<String> paths, String path, JsonNode list) {
    for (int at = 0; at < list.size(); at++) {
      paths.add(path + "/" + at);
    }
  }
}
