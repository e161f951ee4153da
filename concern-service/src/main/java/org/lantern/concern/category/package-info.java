/**
 * The headings under which staff record a concern, and what each means for its level and tier.
 * Recording and the log page read them. They follow KCSIE 2025, part one, and the typical concerns
 * of a primary provision map, and are data of the migration, not code.
 */
@NullMarked
package org.lantern.concern.category;

import org.jspecify.annotations.NullMarked;
