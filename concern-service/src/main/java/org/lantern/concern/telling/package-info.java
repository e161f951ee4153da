/**
 * What the other services learn of a concern: safeguarding its words under seal, the SENCO's
 * service what it suggests, analysts a count of nobody. Recording tells it of a new concern, and
 * corrections of one that was put right. It follows Working Together 2023, chapter 1, on sharing
 * what protects a child, and no more than that.
 */
@NullMarked
package org.lantern.concern.telling;

import org.jspecify.annotations.NullMarked;
