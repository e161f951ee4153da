/**
 * One effect for each event, however often and whichever way it arrives. Consumers and the direct
 * way both come through here; handlers of the services are called inside.
 */
@NullMarked
package org.lantern.messaging.inbox;

import org.jspecify.annotations.NullMarked;
