/**
 * Whether the channels work: what became of the last attempt of each, for the desk, for health and
 * for metrics. Senders of notices and of test messages note it here. A channel counts as failing
 * from its first failure to its next success.
 */
@NullMarked
package org.lantern.safeguarding.channel;

import org.jspecify.annotations.NullMarked;
