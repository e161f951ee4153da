/**
 * Mails of this service, and the contacts that the trust configured for them. The last resort and
 * the reminder of an allegation's referral send them; everybody else is told by the safeguarding
 * desk. Whom to tell follows KCSIE 2025, parts two and four.
 */
@NullMarked
package org.lantern.concern.mail;

import org.jspecify.annotations.NullMarked;
