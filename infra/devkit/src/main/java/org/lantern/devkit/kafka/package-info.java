/**
 * A real single-node KRaft broker in a JVM of its own, so that a test can kill it, wipe its log and
 * start it again. Used by the backing services of tests and of the demo. Topics are made by
 * messaging alone: the broker makes none by itself.
 */
@NullMarked
package org.lantern.devkit.kafka;

import org.jspecify.annotations.NullMarked;
