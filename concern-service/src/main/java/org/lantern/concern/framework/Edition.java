package org.lantern.concern.framework;

import java.time.LocalDate;

/**
 * A version of the catalogue as the product brings it. What has once been delivered under a number
 * stays as it is; a correction is the next number.
 */
public record Edition(int version, LocalDate effectiveFrom, Framework framework) {}
