/** Tests of messaging on a real database and a real broker. */
@NullMarked
package org.lantern.messaging;

import org.jspecify.annotations.NullMarked;
