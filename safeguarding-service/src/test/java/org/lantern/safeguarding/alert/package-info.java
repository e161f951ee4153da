/** Tests of what an alert is and who may see it. */
@NullMarked
package org.lantern.safeguarding.alert;

import org.jspecify.annotations.NullMarked;
