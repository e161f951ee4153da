/**
 * Alerts as they change, pushed to every desk that is connected to this instance. It hears of what
 * happens here at once, and of what other instances do by tailing the table; it shows nobody more
 * than their list would. Clients keep the highest version: repeats are allowed, gaps are not.
 */
@NullMarked
package org.lantern.safeguarding.stream;

import org.jspecify.annotations.NullMarked;
