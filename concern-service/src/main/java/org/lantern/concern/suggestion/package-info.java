/**
 * Which tier of the graduated response a pupil's concerns point to. Recording and correcting ask,
 * and publish the answer, sealed, for the SENCO to decide. The rules follow the SEND Code of
 * Practice 2015, 6.44 to 6.56, and the escalation between the tiers of a primary provision map.
 */
@NullMarked
package org.lantern.concern.suggestion;

import org.jspecify.annotations.NullMarked;
