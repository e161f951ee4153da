/** Tests of the calendar of a school. */
@NullMarked
package org.lantern.safeguarding.rota;

import org.jspecify.annotations.NullMarked;
