/** The topics that the suite needs, made and kept right on whatever broker is there. */
@NullMarked
package org.lantern.messaging.topics;

import org.jspecify.annotations.NullMarked;
