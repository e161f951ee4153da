package org.lantern.reporting.dataset;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data set in the list.
 *
 * @param asOf when a number last changed; null before the first one
 */
@Serdeable
record DataSetResponse(
    String name,
    String description,
    @Nullable Instant asOf,
    List<String> formats,
    List<ColumnResponse> columns) {

  static DataSetResponse of(DataSet dataSet, @Nullable Instant asOf) {
    return new DataSetResponse(
        dataSet.wire,
        dataSet.description,
        asOf,
        List.of("csv", "json"),
        dataSet.columns.stream()
            .map(column -> new ColumnResponse(column.title(), column.description()))
            .toList());
  }

  @Serdeable
  record ColumnResponse(String name, String description) {}
}
