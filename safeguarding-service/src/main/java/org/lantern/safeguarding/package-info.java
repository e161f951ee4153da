/** The entry point of safeguarding-service; the features stand in the packages below. */
@NullMarked
package org.lantern.safeguarding;

import org.jspecify.annotations.NullMarked;
