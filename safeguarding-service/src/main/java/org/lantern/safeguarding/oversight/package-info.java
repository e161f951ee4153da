/**
 * What the trust's safeguarding lead sees of all schools: how many alerts wait and how long, how
 * long they waited, and whether the service itself is well. It shows no alert whose step has not
 * been reached, and no allegation in any number. It follows Keeping Children Safe in Education
 * (2025), part two: who is responsible for all schools makes sure that it works in each.
 */
@NullMarked
package org.lantern.safeguarding.oversight;

import org.jspecify.annotations.NullMarked;
