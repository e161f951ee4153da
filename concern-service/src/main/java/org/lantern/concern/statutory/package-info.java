/**
 * Rules and thresholds of law and guidance as data: value, unit, source and the days from and to
 * which they hold, so that a correction is a change of data. Clients of the API read them, and
 * whoever writes a rule cites one by its code. They are those of England.
 */
@NullMarked
package org.lantern.concern.statutory;

import org.jspecify.annotations.NullMarked;
