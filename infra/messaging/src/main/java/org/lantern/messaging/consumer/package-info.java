/**
 * Reading topics: every instance reads the lanes that must not wait for a group, and instances
 * share the others. A record is behind us only when its effect, or its place in quarantine, has
 * committed.
 */
@NullMarked
package org.lantern.messaging.consumer;

import org.jspecify.annotations.NullMarked;
