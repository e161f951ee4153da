/** Tests of how and where people are reached. */
@NullMarked
package org.lantern.safeguarding.postbox;

import org.jspecify.annotations.NullMarked;
