/** Tests of what arrives. */
@NullMarked
package org.lantern.safeguarding.intake;

import org.jspecify.annotations.NullMarked;
