/**
 * A concern as somebody sent it, field by field, with what is wrong about each. Recording reads it,
 * and the examination looks at it; nothing is refused here. It follows KCSIE 2025, part one: what
 * staff write down about a child is taken, however it was written.
 */
@NullMarked
package org.lantern.concern.submission;

import org.jspecify.annotations.NullMarked;
