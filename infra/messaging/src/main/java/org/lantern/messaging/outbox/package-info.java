/**
 * The ordinary outbox: rows that commit with the work, handed to the producer right after the
 * commit, and a relay for what was left behind. Use cases reach it through {@link
 * org.lantern.messaging.Outbox}. It keeps order per key and nothing is ever given up.
 */
@NullMarked
package org.lantern.messaging.outbox;

import org.jspecify.annotations.NullMarked;
