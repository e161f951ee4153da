/** Tests of who is told when. */
@NullMarked
package org.lantern.safeguarding.escalation;

import org.jspecify.annotations.NullMarked;
