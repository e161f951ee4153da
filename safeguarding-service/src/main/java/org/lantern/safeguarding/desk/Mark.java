package org.lantern.safeguarding.desk;

import java.time.Instant;

/**
 * Up to where a person has marked what they saw as seen.
 *
 * @param change later changes are news to them
 * @param lookedAt when the page was drawn that they marked
 */
public record Mark(long change, Instant lookedAt) {}
