/**
 * What operators watch: how much waits, how old the oldest is, and what was put aside. It also asks
 * for the partitions of the coming weeks. Nobody calls it; it runs beside the service.
 */
@NullMarked
package org.lantern.messaging.gauges;

import org.jspecify.annotations.NullMarked;
