/** The entry point of concern-service; the features stand in the packages below. */
@NullMarked
package org.lantern.concern;

import org.jspecify.annotations.NullMarked;
