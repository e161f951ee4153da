/**
 * A real PostgreSQL 18 as a child process, from the binaries that come as a Maven artifact. Used by
 * the backing services of tests and of the demo. It runs with the durability of production: what it
 * committed survives a kill.
 */
@NullMarked
package org.lantern.devkit.postgres;

import org.jspecify.annotations.NullMarked;
