/** Tests of what the desk shows. */
@NullMarked
package org.lantern.safeguarding.desk;

import org.jspecify.annotations.NullMarked;
