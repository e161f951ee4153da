/** Tests of who has duty and who would be told. */
@NullMarked
package org.lantern.safeguarding.duty;

import org.jspecify.annotations.NullMarked;
