/** What stands beside an alert because it is about a brother or sister, and what does not. */
@NullMarked
package org.lantern.safeguarding.family;

import org.jspecify.annotations.NullMarked;
