/**
 * A school's own version of a framework: copied, changed item by item as a draft, and published
 * from a day on. The SENCO and the head do it, by page or API; publishing lets the school follow it
 * through {@code following}. It follows the SEND Code of Practice 2015, 6.97 and 6.98: a school
 * determines and describes its own approach.
 */
@NullMarked
package org.lantern.concern.ownframework;

import org.jspecify.annotations.NullMarked;
