/**
 * The clock of a service. Use cases take it as a parameter of their constructor, so that a test
 * moves it; rules take the instant itself.
 */
@NullMarked
package org.lantern.platform.time;

import org.jspecify.annotations.NullMarked;
