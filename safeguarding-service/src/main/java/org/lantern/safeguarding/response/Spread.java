package org.lantern.safeguarding.response;

import java.time.Duration;

/**
 * How long something took.
 *
 * @param median half of them took no longer
 */
public record Spread(Duration median, Duration longest) {}
