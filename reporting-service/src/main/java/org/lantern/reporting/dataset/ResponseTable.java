package org.lantern.reporting.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of {@code safeguarding-response}: every school by every term that is frozen, by measure
 * and level. A school's rows depend on that school alone, and on nothing of the reader. Pure.
 */
final class ResponseTable {
  private static final List<String> MEASURES = List.of("acknowledged", "first-action");
  private static final List<String> LEVELS = List.of("urgent", "review");

  private final Map<School, List<AnswerCounts.Spans>> spans;
  private final Map<School, List<AnswerCounts.Cells>> cells;
  private final List<SchoolTerm> terms;
  private final List<School> schools;

  /**
   * @param frozenAfterDays so many days after its last Monday a term is frozen
   */
  ResponseTable(
      List<School> schools,
      List<AnswerCounts.Spans> spans,
      List<AnswerCounts.Cells> cells,
      LocalDate today,
      int frozenAfterDays) {
    this.schools =
        schools.stream().sorted(Comparator.comparing(school -> school.id().toString())).toList();
    this.spans = bySchool(schools, spans, AnswerCounts.Spans::schoolId);
    this.cells = bySchool(schools, cells, AnswerCounts.Cells::schoolId);
    this.terms =
        Stream.concat(
                spans.stream().map(AnswerCounts.Spans::week),
                cells.stream().map(AnswerCounts.Cells::week))
            .distinct()
            .map(SchoolTerm::of)
            .distinct()
            .filter(term -> term.isFrozen(today, frozenAfterDays))
            .sorted()
            .toList();
  }

  /**
   * Each row in the order of {@link DataSet#SAFEGUARDING_RESPONSE}; a new term comes behind the
   * others.
   */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (SchoolTerm term : terms) {
      for (School school : schools) {
        for (String measure : MEASURES) {
          for (String level : LEVELS) {
            rows.add(row(term, school, measure, level));
          }
        }
      }
    }
    return rows;
  }

  private List<String> row(SchoolTerm term, School school, String measure, String level) {
    List<String> values = new ArrayList<>();
    values.add(term.timePeriod());
    values.add(term.timeIdentifier());
    values.addAll(school.columns());
    values.add(measure);
    values.add(level);
    values.add(answers(term, school, measure, level).median());
    return List.copyOf(values);
  }

  private Answers answers(SchoolTerm term, School school, String measure, String level) {
    return new Answers(
        cells.getOrDefault(school, List.of()).stream()
            .filter(each -> each.level().equals(level) && SchoolTerm.of(each.week()).equals(term))
            .mapToLong(AnswerCounts.Cells::many)
            .sum(),
        spans.getOrDefault(school, List.of()).stream()
            .filter(each -> each.level().equals(level) && each.measure().equals(measure))
            .filter(each -> SchoolTerm.of(each.week()).equals(term))
            .collect(
                Collectors.groupingBy(
                    AnswerCounts.Spans::within,
                    TreeMap::new,
                    Collectors.summingLong(AnswerCounts.Spans::many))));
  }

  private static <T> Map<School, List<T>> bySchool(
      List<School> schools, List<T> counts, Function<T, UUID> id) {
    Map<UUID, School> known =
        schools.stream().collect(Collectors.toMap(School::id, school -> school));
    return counts.stream()
        .filter(each -> known.containsKey(id.apply(each)))
        .collect(Collectors.groupingBy(each -> known.get(id.apply(each))));
  }
}
