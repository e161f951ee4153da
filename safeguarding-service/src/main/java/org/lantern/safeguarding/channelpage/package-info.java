/**
 * The page and the calls on which people see how the channels stand, send test messages, and set
 * where they and their school are reached. Safeguarding leads and heads use it for their school,
 * the trust's lead and operators for all. What a test was answered is shown at once and noted as
 * the channel's state.
 */
@NullMarked
package org.lantern.safeguarding.channelpage;

import org.jspecify.annotations.NullMarked;
