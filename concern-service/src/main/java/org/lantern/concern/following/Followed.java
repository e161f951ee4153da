package org.lantern.concern.following;

import org.jspecify.annotations.Nullable;

/**
 * A decision with what it is about.
 *
 * @param title of the version; null where it ends the following, or where the version is another
 *     school's own
 * @param version likewise
 */
public record Followed(Decision decision, @Nullable String title, @Nullable Integer version) {}
