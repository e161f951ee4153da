package org.lantern.reporting.dataset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted. It only leaves rows out: suppression is decided before, so that two
 * extracts cannot be played off against each other.
 *
 * @param from the first Monday, null from the beginning
 * @param to the last Monday, null until the end
 */
record Extract(@Nullable UUID schoolId, @Nullable LocalDate from, @Nullable LocalDate to) {}
