/** What a service keeps of the register, and who sees it. */
@NullMarked
package org.lantern.messaging.replica;

import org.jspecify.annotations.NullMarked;
