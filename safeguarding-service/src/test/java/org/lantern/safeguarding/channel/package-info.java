/** Tests of how the channels stand. */
@NullMarked
package org.lantern.safeguarding.channel;

import org.jspecify.annotations.NullMarked;
