/**
 * How events leave a service and arrive in another without being lost: outbox, relay, inbox,
 * receipts and quarantine. Use cases append in their own transaction and never hold a producer.
 */
@NullMarked
package org.lantern.messaging;

import org.jspecify.annotations.NullMarked;
