/**
 * The floor of the urgent path: what the same hops cost without a framework, without scope, audit,
 * sealing or receipts. One process, plain JDK HTTP, JDBC and the Kafka client. It measures; it is
 * no example of how to build the service.
 */
@NullMarked
package org.lantern.bench.floor;

import org.jspecify.annotations.NullMarked;
