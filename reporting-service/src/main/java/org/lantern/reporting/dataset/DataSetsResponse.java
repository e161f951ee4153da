package org.lantern.reporting.dataset;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data sets that there are: one page, in the shape of all lists. */
@Serdeable
record DataSetsResponse(List<DataSetResponse> items, @Nullable String next) {}
