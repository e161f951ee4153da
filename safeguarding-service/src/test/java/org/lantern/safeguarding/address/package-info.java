/** Tests of how and where people are reached. */
@NullMarked
package org.lantern.safeguarding.address;

import org.jspecify.annotations.NullMarked;
