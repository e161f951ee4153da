/** Tests of how and where people are reached. */
@NullMarked
package org.lantern.safeguarding.channelpage;

import org.jspecify.annotations.NullMarked;
