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

  @Serdeable
  record ColumnResponse(String name, String description) {}
}
