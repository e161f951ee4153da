/** Tests of how long alerts wait. */
@NullMarked
package org.lantern.safeguarding.response;

import org.jspecify.annotations.NullMarked;
