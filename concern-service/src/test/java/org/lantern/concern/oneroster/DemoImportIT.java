package org.lantern.concern.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.trust.DemoFamily;
import org.lantern.devkit.trust.DemoLoader;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.devkit.trust.DemoTrust;

class DemoImportIT {
  private static final UUID NOBODY = UUID.randomUUID();
  private static RosterServer server;
  private static JsonNode imported;
  private static Duration took;

  @BeforeAll
  static void importOnce() {
    server = new RosterServer();
    byte[] zip = DemoTrust.zip();
    long started = System.nanoTime();
    imported = server.imported(zip);
    took = Duration.ofNanos(System.nanoTime() - started);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theWholeDemoTrustIsSoundAndTakesSeconds() {
    assertThat(imported.path("rejected")).as(imported.toString()).isEmpty();
    assertThat(server.count("pupil")).isEqualTo(6_000);
    assertThat(server.count("school")).isEqualTo(12);
    assertThat(took).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void aPupilIsFoundByTheBeginningOfAnyWordWhateverTheAccents() {
    DemoPupil zoe = someone("Zoë");
    String family = zoe.familyName().substring(0, 5).toUpperCase(Locale.ROOT);
    assertThat(found(teacher(DemoSchool.A), "zo " + family)).contains(zoe.id());
    assertThat(found(teacher(DemoSchool.A), zoe.upn())).containsExactly(zoe.id());
    assertThat(found(teacher(DemoSchool.A), family.substring(1))).doesNotContain(zoe.id());
  }

  @Test
  void aPupilOfAnotherSchoolIsNotFound() {
    DemoPupil zoe = someone("Zoë");
    assertThat(found(teacher(DemoSchool.B), zoe.upn())).isEmpty();
    assertThat(found(teacher(DemoSchool.B), zoe.givenName())).doesNotContain(zoe.id());
  }

  @Test
  void staffWhoAreFamilyDoNotFindThePupil() {
    DemoPupil kin =
        DemoPupil.ALL.stream().filter(one -> one.family() != null).findFirst().orElseThrow();
    String relative = server.token("relative", kin.family(), List.of("dsl"), kin.school().id());
    assertThat(found(relative, kin.upn())).isEmpty();
    assertThat(found(teacher(kin.school()), kin.upn())).containsExactly(kin.id());
  }

  @Test
  void aPupilRegisteredTwiceIsFoundAtBothSchoolsUnderTheOneThatAsks() {
    DemoPupil twice =
        DemoPupil.ALL.stream().filter(one -> one.subsidiary() != null).findFirst().orElseThrow();
    DemoSchool second = Objects.requireNonNull(twice.subsidiary());
    List<DemoSchool> both = List.of(twice.school(), second);
    for (DemoSchool school : both) {
      JsonNode items = search(teacher(school), "?query=" + twice.upn()).path("items");
      assertThat(items).hasSize(1);
      assertThat(items.path(0).path("school").path("id").asText())
          .isEqualTo(school.id().toString());
    }
  }

  @Test
  void aboutHalfOfThePupilsHaveABrotherOrSisterAndEachIsLinkedToTheirOwn() {
    List<UUID> linked =
        server.rows("select id from pupil where family_keys <> '{}'", row -> row.uuid("id"));
    assertThat(linked)
        .hasSizeBetween(2_000, 3_500)
        .containsExactlyInAnyOrderElementsOf(
            DemoFamily.ALL.stream()
                .flatMap(family -> family.children().stream())
                .map(DemoPupil::id)
                .toList());
    assertThat(
            server.rows(
                "select count(distinct family_keys) as n from pupil where family_keys <> '{}'",
                row -> row.number("n")))
        .containsExactly((long) DemoFamily.ALL.size());
    assertThat(DemoFamily.ALL)
        .anyMatch(family -> schools(family).count() == 1)
        .anyMatch(family -> schools(family).toList().equals(List.of(DemoSchool.A, DemoSchool.B)))
        .allMatch(family ->
            family.children().stream().map(DemoPupil::familyName).distinct().count() == 1);
  }

  private static Stream<DemoSchool> schools(DemoFamily family) {
    return family.children().stream().map(DemoPupil::school).distinct();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeatAndWithoutANameInTheAddress() {
    List<String> all = new ArrayList<>();
    String query = "?limit=200";
    JsonNode page = search(teacher(DemoSchool.A), query);
    while (true) {
      page.path("items").forEach(item -> all.add(item.path("id").asText()));
      assertThat(page.path("items").size()).isLessThanOrEqualTo(200);
      if (page.path("next").isNull()) {
        break;
      }
      page = search(teacher(DemoSchool.A), query + "&cursor=" + page.path("next").asText());
    }
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(DemoSchool.A.pupils());
    assertThat(search(teacher(DemoSchool.A), "?limit=100000").path("items")).hasSize(200);
  }

  @Test
  void analystsAndOperatorsMayNotSearch() {
    String analyst = server.token("analyst", null, List.of("analyst"), DemoSchool.A.id());
    assertThat(server.get(analyst, "/api/pupils").statusCode()).isEqualTo(403);
    assertThat(server.get(server.operator(), "/api/pupils").statusCode()).isEqualTo(403);
  }

  @Test
  void loadingTwiceDoublesNoConcern() {
    DemoLoader loader = new DemoLoader(server.url(), claims -> Backing.shared().token(claims));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    DemoLoader.Loaded first = loader.load(today);
    long concerns = server.count("concern");
    DemoLoader.Loaded second = loader.load(today);
    assertThat(first.published()).isZero();
    assertThat(first.concerns()).isEqualTo(1_200);
    assertThat(concerns).isEqualTo(1_200);
    assertThat(server.count("concern")).isEqualTo(concerns);
    System.getLogger("demo")
        .log(System.Logger.Level.INFO, "import " + took + ", load " + first + ", again " + second);
  }

  private static DemoPupil someone(String givenName) {
    return DemoPupil.ALL.stream()
        .filter(one -> one.school().equals(DemoSchool.A) && one.givenName().equals(givenName))
        .findFirst()
        .orElseThrow();
  }

  private static String teacher(DemoSchool school) {
    return server.token("somebody", NOBODY, List.of("staff"), school.id());
  }

  private static List<UUID> found(String token, String query) {
    List<UUID> ids = new ArrayList<>();
    search(token, "?limit=200&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .path("items")
        .forEach(item -> ids.add(UUID.fromString(item.path("id").asText())));
    return ids;
  }

  private static JsonNode search(String token, String query) {
    return server.read(server.get(token, "/api/pupils" + query));
  }
}
