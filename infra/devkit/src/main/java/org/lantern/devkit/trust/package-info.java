/**
 * The demo trust: twelve invented schools, their staff, 6,000 pupils and a year of ordinary
 * concerns, the same on every machine and every run. The demo's provider takes the logins from it,
 * the demo loads it through the import that a real trust uses, and tests borrow its people. Every
 * name is put together from word lists of our own; no real person is meant.
 */
@NullMarked
package org.lantern.devkit.trust;

import org.jspecify.annotations.NullMarked;
