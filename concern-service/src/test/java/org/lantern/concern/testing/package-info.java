/** A running concern-service with a small register, for tests with real backing services. */
@NullMarked
package org.lantern.concern.testing;

import org.jspecify.annotations.NullMarked;
