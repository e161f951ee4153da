/**
 * Messages to people about an alert: reference, school and a link, and nothing about a child.
 * Intake and escalation leave them in their own transaction; a sender in each instance hands them
 * to the mail server afterwards and notes every attempt. A mail is a notice, never an
 * acknowledgement.
 */
@NullMarked
package org.lantern.safeguarding.notice;

import org.jspecify.annotations.NullMarked;
