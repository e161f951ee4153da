/**
 * A school audits itself against every standard of a framework: met, partly, not met or not looked
 * at, with evidence, owner and a day. The SENCO, the head and the pastoral team answer, the trust's
 * safeguarding lead reads, and every answer stays. It follows the SEND Code of Practice 2015, 6.4
 * and 6.77; audits of single pupils belong to their plans and are not here.
 */
@NullMarked
package org.lantern.concern.selfaudit;

import org.jspecify.annotations.NullMarked;
