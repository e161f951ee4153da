package org.lantern.concern.history;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The form of an import. It describes the body; {@link HistoryForm} reads it. */
@Serdeable
record ExportRequest(
    @Schema(description = "cpoms or myconcern") String origin,
    String schoolId,
    @Schema(type = "string", format = "binary", description = "The CSV file, up to 16 MB")
        String csv,
    @Schema(
            type = "string",
            format = "binary",
            description = "A zip of the files that its rows name, up to 16 MB; may be left out")
        String zip) {}
