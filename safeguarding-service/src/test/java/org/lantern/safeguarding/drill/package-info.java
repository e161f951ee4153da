/** Tests of drills. */
@NullMarked
package org.lantern.safeguarding.drill;

import org.jspecify.annotations.NullMarked;
