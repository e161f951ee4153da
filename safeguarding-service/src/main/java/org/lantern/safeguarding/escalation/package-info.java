/**
 * Who is told when, for as long as nobody has acknowledged: step after step, and after the last
 * from the first again. Intake asks it for the first step, a loop in each instance takes the later
 * ones. It follows Keeping Children Safe in Education (2025), part two: a safeguarding lead or
 * deputy is always available, and somebody stands in where they are not.
 */
@NullMarked
package org.lantern.safeguarding.escalation;

import org.jspecify.annotations.NullMarked;
