/**
 * What the suite promises, tried on four separate processes with a PostgreSQL, a broker, a sign-in
 * provider and a mail sink of their own, which a journey may stop, kill and wipe. Each class is one
 * promise.
 */
@NullMarked
package org.lantern.journeys;

import org.jspecify.annotations.NullMarked;
