/**
 * The page on which safeguarding leads see what waits, and take it on. Names are put in on the
 * server, for those who are entitled to the alert, and every opening of the page is audited. It
 * works without scripts, is live with them, and says so when it is not.
 */
@NullMarked
package org.lantern.safeguarding.desk;

import org.jspecify.annotations.NullMarked;
