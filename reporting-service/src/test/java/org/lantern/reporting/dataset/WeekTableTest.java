package org.lantern.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.platform.paging.CursorNotOurs;
import org.lantern.reporting.disclosurecontrol.Maturity;

class WeekTableTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
  private static final Kind ANXIETY = new Kind("anxiety", "normal", 2);
  private static final Kind LOW_MOOD = new Kind("low-mood", "normal", 0);
  private static final Week SETTLED = new Week(MONDAY, Maturity.SETTLED);

  @Test
  void aRowCarriesTheDfesColumns() {
    assertThat(byTitle(rows(SETTLED, school("Oakfield Primary"), Map.of(ANXIETY, 8L)).getFirst()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("time_period", "202526"),
                Map.entry("time_identifier", "Autumn term"),
                Map.entry("half_term", "Autumn 2"),
                Map.entry("week_starting", "2025-11-03"),
                Map.entry("status", "final"),
                Map.entry("geographic_level", "School"),
                Map.entry("country_code", "E92000001"),
                Map.entry("country_name", "England"),
                Map.entry("la_name", "Westmarch"),
                Map.entry("school_urn", "991001"),
                Map.entry("school_laestab", "9982001"),
                Map.entry("school_name", "Oakfield Primary"),
                Map.entry("school_id", ID.toString()),
                Map.entry("category", "Total"),
                Map.entry("level", "Total"),
                Map.entry("tier", "Total"),
                Map.entry("concern_count", "8")));
  }

  @Test
  void zerosOfTheGridAreShownAndAMissingTierIsNotApplicable() {
    assertThat(rows(SETTLED, school("Oakfield Primary"), Map.of(ANXIETY, 8L)))
        .extracting(
            row -> byTitle(row).get("category"),
            row -> byTitle(row).get("tier"),
            row -> byTitle(row).get("concern_count"))
        .containsExactly(
            tuple("Total", "Total", "8"), tuple("anxiety", "2", "8"), tuple("low-mood", "z", "0"));
  }

  @Test
  void whatTheRegisterDoesNotSayIsUnavailable() {
    assertThat(byTitle(rows(SETTLED, School.unknown(ID), Map.of()).getFirst()))
        .containsEntry("school_urn", "x")
        .containsEntry("school_laestab", "x")
        .containsEntry("school_name", "x")
        .containsEntry("la_name", "x");
  }

  @ParameterizedTest
  @CsvSource({
    "=cmd|' /C calc'!A0, cmd|' /C calc'!A0",
    "+44, 44",
    "-1+1, 1+1",
    "@SUM(A1), SUM(A1)",
    "'\t=1', 1",
    "'= +-@1', 1",
    "==, x",
    "St Mary's, St Mary's"
  })
  void noNameOfTheRegisterIsAFormula(String name, String shown) {
    assertThat(byTitle(rows(SETTLED, school(name), Map.of()).getFirst()))
        .containsEntry("school_name", shown);
  }

  @Test
  void aPositionSurvivesItsCursor() {
    for (WeeklyRow row : rows(SETTLED, school("Oakfield"), Map.of())) {
      assertThat(Positions.read(Positions.cursor(row.position()).text())).contains(row.position());
    }
    assertThatThrownBy(() -> Positions.read("rubbish")).isInstanceOf(CursorNotOurs.class);
  }

  @Test
  void rowsStandInTheOrderOfTheirPositions() {
    assertThat(rows(SETTLED, school("Oakfield"), Map.of()))
        .extracting(WeeklyRow::position)
        .isSorted();
  }

  @Test
  void theFileHasOneHeaderAndFetchesAPartOnlyWhenItIsRead() throws IOException {
    List<Integer> fetched = new ArrayList<>();
    Iterator<List<List<String>>> parts =
        List.of(1, 2).stream()
            .map(part -> {
              fetched.add(part);
              return rows(SETTLED, school("A, \"B\""), Map.of()).stream()
                  .map(WeeklyRow::values)
                  .toList();
            })
            .iterator();
    try (InputStream file = CsvFile.of(DataSet.CONCERNS_WEEKLY.titles(), parts)) {
      assertThat(new String(file.readNBytes(11), StandardCharsets.UTF_8)).isEqualTo("time_period");
      assertThat(fetched).isEmpty();
      String rest = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(fetched).containsExactly(1, 2);
      assertThat(rest.lines()).hasSize(1 + 2 * 3);
      assertThat(rest).contains("\"A, \"\"B\"\"\"").doesNotContain("time_period");
    }
  }

  private static Map<String, String> byTitle(WeeklyRow row) {
    return DataSet.CONCERNS_WEEKLY.byTitle(row.values());
  }

  private static List<WeeklyRow> rows(Week week, School school, Map<Kind, Long> counts) {
    return WeekTable.rows(week, school, new TreeSet<>(List.of(LOW_MOOD, ANXIETY)), counts);
  }

  private static School school(@Nullable String name) {
    return new School(ID, name, "991001", "998/2001", "Westmarch");
  }
}
