/**
 * What a service keeps of the register, so that it works on when the register's own service is
 * down. A handler follows the register's topic; features ask {@link
 * org.lantern.messaging.replica.RegisterReplica}. A service turns it on with {@code
 * lantern.replica}: {@code all} for one that holds the register's key, {@code schools} for one that
 * must not know anybody.
 */
@NullMarked
package org.lantern.messaging.replica;

import org.jspecify.annotations.NullMarked;
