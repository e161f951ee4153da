/**
 * Checks of row-level security that every service's tests run: with nothing set, nobody sees a row
 * of a school. Used with the databases that the backing services give to tests.
 */
@NullMarked
package org.lantern.devkit.rls;

import org.jspecify.annotations.NullMarked;
