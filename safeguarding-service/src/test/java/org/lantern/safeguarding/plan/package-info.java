/** Tests of what a school arranges for its alerts. */
@NullMarked
package org.lantern.safeguarding.plan;

import org.jspecify.annotations.NullMarked;
