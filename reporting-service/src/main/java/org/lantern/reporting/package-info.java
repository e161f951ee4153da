/** The entry point of reporting-service; the features stand in the packages below. */
@NullMarked
package org.lantern.reporting;

import org.jspecify.annotations.NullMarked;
