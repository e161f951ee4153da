/**
 * Where disclosures arrive: from the urgent lane, from the ordinary topic for those of the same
 * school day, and straight from concern-service when no receipt came back. All end in one use case,
 * which opens an alert or adds to the one that stands. It drops nothing that it cannot understand:
 * it tells more people instead.
 */
@NullMarked
package org.lantern.safeguarding.intake;

import org.jspecify.annotations.NullMarked;
