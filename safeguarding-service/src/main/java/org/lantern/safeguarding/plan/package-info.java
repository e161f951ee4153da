/**
 * What a school has arranged for its alerts: the policy of escalation, the rota, the days on which
 * it is closed. Kept version by version, so that it can be seen who changed what; the escalation
 * reads the newest, and an open alert keeps the policy it took along. It follows Keeping Children
 * Safe in Education (2025), part two: the trust and the school make sure that cover is in place.
 */
@NullMarked
package org.lantern.safeguarding.plan;

import org.jspecify.annotations.NullMarked;
