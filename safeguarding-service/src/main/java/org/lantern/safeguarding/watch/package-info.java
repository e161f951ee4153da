/**
 * Who watches the watcher: whether every open alert is passed on in time, whether the test
 * disclosure still comes through each minute, and a sign of life to the outside for as long as both
 * hold. The desk, the oversight page and {@code /health} ask it what is wrong; nobody else calls
 * it. It follows Keeping Children Safe in Education (2025), part two: systems are there to be
 * relied on, so somebody is told when they cannot be.
 */
@NullMarked
package org.lantern.safeguarding.watch;

import org.jspecify.annotations.NullMarked;
