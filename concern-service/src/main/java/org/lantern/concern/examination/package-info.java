/**
 * What a concern comes to once the rules have looked at it: accepted or refused, at which schools,
 * with whom kept out of it. Recording asks, and whoever reads or puts right an entry knows its
 * words. It follows KCSIE 2025: part one (all staff record) and part four (an allegation goes past
 * its subject).
 */
@NullMarked
package org.lantern.concern.examination;

import org.jspecify.annotations.NullMarked;
