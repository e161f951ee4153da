/**
 * The test disclosure: each minute one about nobody takes the whole way of a real one, so that a
 * way that is closed is noticed before a child needs it. A loop sends it; safeguarding misses it
 * when it stays away. It is recorded nowhere as a concern, and follows KCSIE 2025, part two: that
 * there is always somebody who can be reached is tried, not believed.
 */
@NullMarked
package org.lantern.concern.canary;

import org.jspecify.annotations.NullMarked;
