/**
 * What could not be read is kept with its bytes and the reason, and shown to operators without its
 * content. Consumers and the direct way write it; nothing deletes it.
 */
@NullMarked
package org.lantern.messaging.quarantine;

import org.jspecify.annotations.NullMarked;
