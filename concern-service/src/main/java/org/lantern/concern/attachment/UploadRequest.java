package org.lantern.concern.attachment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A form with one file. It describes the body; {@link org.lantern.concern.upload.UploadForm} reads
 * it.
 */
@Serdeable
record UploadRequest(@Schema(type = "string", format = "binary") String file) {}
