/**
 * How an event stands on the wire: CloudEvents 1.0 in Kafka's binary mode, and the settings of the
 * clients that carry it. The outbox writes with it and the consumers read with it. It follows the
 * CloudEvents 1.0 protocol binding for Kafka.
 */
@NullMarked
package org.lantern.messaging.wire;

import org.jspecify.annotations.NullMarked;
