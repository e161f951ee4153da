/** Tests of the page of an alert. */
@NullMarked
package org.lantern.safeguarding.alertpage;

import org.jspecify.annotations.NullMarked;
