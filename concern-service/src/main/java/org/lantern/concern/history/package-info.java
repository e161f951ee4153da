/**
 * Earlier records of a school, from an export of CPOMS or MyConcern: a CSV file and a zip of the
 * files that its rows name. Safeguarding leads and operators bring them in; safeguarding leads read
 * them. They are history and alarm nobody, and keep their origin and their own dates (KCSIE 2025,
 * part two: the record of a child goes on from where it was kept before).
 */
@NullMarked
package org.lantern.concern.history;

import org.jspecify.annotations.NullMarked;
