/**
 * The mail sink of the demo and of tests: it takes every mail and delivers none. What came in is a
 * JSON list at {@code GET /mails}, newest last, up to a bound. Runs in a JVM of its own.
 */
@NullMarked
package org.lantern.devkit.mail;

import org.jspecify.annotations.NullMarked;
