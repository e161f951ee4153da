/**
 * Which pupils are of one family, as far as the register's latest rows say: they share a key. No
 * parent is known here, and a key says of nobody whose it is. The desk and the page of an alert put
 * what is known of brothers and sisters side by side with it; they never take it for a fact of
 * their own.
 */
@NullMarked
package org.lantern.safeguarding.family;

import org.jspecify.annotations.NullMarked;
