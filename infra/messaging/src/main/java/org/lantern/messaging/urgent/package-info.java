/**
 * The urgent lane of the service that accepts disclosures, as a closed loop: a row ends with the
 * receipt of safeguarding and with nothing else. Without one the event is posted directly, produced
 * again, and at last a person of the trust is told.
 */
@NullMarked
package org.lantern.messaging.urgent;

import org.jspecify.annotations.NullMarked;
