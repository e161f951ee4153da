/**
 * Which frameworks a school follows, from which day, by whose decision and why. The SENCO or the
 * head decides; recording reads it in the database, so that a concern keeps the versions it was
 * recorded under. It follows the SEND Code of Practice 2015, 6.2 and 6.97: the graduated response
 * is the school's own.
 */
@NullMarked
package org.lantern.concern.following;

import org.jspecify.annotations.NullMarked;
