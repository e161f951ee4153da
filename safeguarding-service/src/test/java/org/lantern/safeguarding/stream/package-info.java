/** Tests of what is pushed. */
@NullMarked
package org.lantern.safeguarding.stream;

import org.jspecify.annotations.NullMarked;
