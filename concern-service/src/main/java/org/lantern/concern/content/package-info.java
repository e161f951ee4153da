/**
 * The words of a concern as they rest, sealed, and as lines for those who read them. Recording
 * writes them; the pages of an entry, corrections, consultations and allegations open them. It
 * follows KCSIE 2025, part two: a record says what was seen, done and decided, and is kept as it
 * was written.
 */
@NullMarked
package org.lantern.concern.content;

import org.jspecify.annotations.NullMarked;
