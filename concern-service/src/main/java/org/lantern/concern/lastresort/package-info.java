/**
 * The trust's contact is told by mail when no receipt came for an urgent disclosure. Messaging
 * calls it, nobody else does; it needs neither the broker nor another service. It follows KCSIE
 * 2025, part two: somebody who can act is always there.
 */
@NullMarked
package org.lantern.concern.lastresort;

import org.jspecify.annotations.NullMarked;
