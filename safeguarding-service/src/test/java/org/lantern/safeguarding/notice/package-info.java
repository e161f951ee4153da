/** Tests of what is sent. */
@NullMarked
package org.lantern.safeguarding.notice;

import org.jspecify.annotations.NullMarked;
