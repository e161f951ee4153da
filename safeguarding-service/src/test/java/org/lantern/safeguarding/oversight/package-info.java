/** Tests of what the trust's lead sees of all schools. */
@NullMarked
package org.lantern.safeguarding.oversight;

import org.jspecify.annotations.NullMarked;
