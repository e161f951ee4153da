/**
 * What runs the suite on one machine without Docker: PostgreSQL, Kafka, an OpenID provider and a
 * mail sink as child processes, the demo that supervises them, and rules that tests share.
 */
@NullMarked
package org.lantern.devkit;

import org.jspecify.annotations.NullMarked;
