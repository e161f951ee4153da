/**
 * A school tries out its alarm: the drill goes the real way, over the same steps, to the same desk
 * and by the same channels, and is unmistakable everywhere. Safeguarding leads, heads, the trust's
 * lead and operators start it and see how long it took. A drill is about no child and is counted
 * nowhere; it follows the advice that an alarm nobody has tried does not work.
 */
@NullMarked
package org.lantern.safeguarding.drill;

import org.jspecify.annotations.NullMarked;
