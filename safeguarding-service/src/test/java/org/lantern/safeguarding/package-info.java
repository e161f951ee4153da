/** Tests of the service as a whole. */
@NullMarked
package org.lantern.safeguarding;

import org.jspecify.annotations.NullMarked;
