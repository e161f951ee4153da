/**
 * A school's version of its map for parents: plain words, what the school does at each step, and
 * whom to talk to. The SENCO or the head chooses, rewords and publishes it; staff print it or put
 * the file on the school's website, for no page here is open without signing in. It follows the
 * SEND Code of Practice 2015, 6.79 and 6.98: parents can see what a school normally provides.
 */
@NullMarked
package org.lantern.concern.parents;

import org.jspecify.annotations.NullMarked;
