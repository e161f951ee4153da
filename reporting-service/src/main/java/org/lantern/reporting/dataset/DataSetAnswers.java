package org.lantern.reporting.dataset;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.Problems;

/** What the calls for data sets have in common. */
final class DataSetAnswers {
  private static final MediaType CSV = MediaType.of("text/csv;charset=utf-8");

  private DataSetAnswers() {}

  /** JSON unless CSV is asked for first. */
  static boolean wantsCsv(HttpRequest<?> request) {
    return request.getHeaders().accept().stream()
        .filter(type -> type.matches(CSV) || type.matches(MediaType.APPLICATION_JSON_TYPE))
        .findFirst()
        .filter(type -> type.getName().equals("text/csv"))
        .isPresent();
  }

  static HttpResponse<?> file(DataSet dataSet, Iterator<List<List<String>>> parts) {
    StreamedFile file = new StreamedFile(CsvFile.of(dataSet.titles(), parts), CSV);
    return HttpResponse.ok(file.attach(dataSet.wire + ".csv")).contentType(CSV);
  }

  /** A page of rows as JSON. */
  static HttpResponse<?> page(DataSet dataSet, List<List<String>> rows, @Nullable String next) {
    return HttpResponse.ok(
            new WeeklyRowsResponse(rows.stream().map(dataSet::byTitle).toList(), next))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  static <T> HttpResponse<?> answer(Reading<T> reading, Function<T, HttpResponse<?>> granted) {
    return switch (reading) {
      case Reading.Granted<T>(T content) -> granted.apply(content);
      case Reading.NotInScope<T> none -> Problems.notFound();
      case Reading.NotYourRole<T> none ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "Data sets are for analysts and the trust's safeguarding lead.",
              List.of());
    };
  }
}
