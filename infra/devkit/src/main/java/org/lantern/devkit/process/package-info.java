/**
 * Child processes of one machine: how they are started, watched, killed and started again. Used by
 * the backing services, the demo and the tests that kill things. No guidance governs this part.
 */
@NullMarked
package org.lantern.devkit.process;

import org.jspecify.annotations.NullMarked;
