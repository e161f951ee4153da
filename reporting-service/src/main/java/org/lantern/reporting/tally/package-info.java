/**
 * Counts of concerns by school, week and kind, and when a week's counts become final. Messaging
 * feeds it with {@code ConcernTallied} and {@code ConcernUntallied}, which name nobody; the data
 * sets read its tables. It follows the rule that a published count does not move (see disclosure
 * control).
 */
@NullMarked
package org.lantern.reporting.tally;

import org.jspecify.annotations.NullMarked;
