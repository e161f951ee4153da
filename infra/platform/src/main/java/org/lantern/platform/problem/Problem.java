package org.lantern.platform.problem;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * RFC 9457 problem details. {@code detail} and {@code fields} speak to the person who sent the
 * request and never repeat a child's data.
 *
 * @param type stable, for instance {@code urn:lantern:problem:invalid}
 */
@Serdeable
public record Problem(
    String type, String title, int status, String detail, List<FieldError> fields) {}
