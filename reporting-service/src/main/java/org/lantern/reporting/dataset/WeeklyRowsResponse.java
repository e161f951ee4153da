package org.lantern.reporting.dataset;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param items values by the titles of the columns
 */
@Serdeable
record WeeklyRowsResponse(List<Map<String, String>> items, @Nullable String next) {}
