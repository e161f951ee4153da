/**
 * The headings under which staff record a concern, what each means for its level and tier, and who
 * of a school may record, see or read under it. They are a tree of the trust with what each school
 * does otherwise beside it; recording, reading, the log page and the settings ask for them. They
 * follow KCSIE 2025, part one, and the typical concerns of a primary provision map, and are data,
 * not code.
 */
@NullMarked
package org.lantern.concern.category;

import org.jspecify.annotations.NullMarked;
