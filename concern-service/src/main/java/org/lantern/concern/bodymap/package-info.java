/**
 * The figure on which staff mark where they saw an injury, and the words for each place. Recording
 * keeps the marks sealed, and the log page draws them. It stands in for a photograph, which staff
 * do not take (KCSIE 2025, part one; good practice of the local safeguarding partners).
 */
@NullMarked
package org.lantern.concern.bodymap;

import org.jspecify.annotations.NullMarked;
