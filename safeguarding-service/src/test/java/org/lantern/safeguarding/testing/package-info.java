/** A running safeguarding-service with a small register, for tests with real backing services. */
@NullMarked
package org.lantern.safeguarding.testing;

import org.jspecify.annotations.NullMarked;
