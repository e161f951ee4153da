/**
 * How a message leaves: by mail, text message, Teams or a signed webhook, each with a postbox of
 * its own and limits of time of its own. Those who send notices, tests and codes call it; it reads
 * no record and knows nothing of a child. A message about an alert carries a reference, a school
 * and a link, so that nothing else can leave by it.
 */
@NullMarked
package org.lantern.safeguarding.postbox;

import org.jspecify.annotations.NullMarked;
