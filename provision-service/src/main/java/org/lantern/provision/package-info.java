/** The entry point of provision-service; the features stand in the packages below. */
@NullMarked
package org.lantern.provision;

import org.jspecify.annotations.NullMarked;
