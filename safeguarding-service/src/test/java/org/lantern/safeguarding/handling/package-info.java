/** Tests of what people do about an alert. */
@NullMarked
package org.lantern.safeguarding.handling;

import org.jspecify.annotations.NullMarked;
