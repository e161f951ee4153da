/**
 * Loops of background work: one thread each, woken early when there is something to do, and a fixed
 * order in which everything starts and stops. All other packages of messaging run on them.
 */
@NullMarked
package org.lantern.messaging.work;

import org.jspecify.annotations.NullMarked;
