package org.lantern.concern.framework;

import org.jspecify.annotations.Nullable;

/**
 * A word of the source that has gone out of use; it stays readable beside what holds now.
 *
 * @param note why, with its source
 * @param since the year of the change
 */
public record Superseded(String word, String now, String note, @Nullable Integer since) {}
