/**
 * What people do about an alert: take it on, hand it over, see to several about one pupil together,
 * tick off what a child needs at once; and what happens when nobody does. The desk and the pages of
 * an alert call it, and a loop in each instance. It follows Keeping Children Safe in Education
 * (2025), part one: act at once, and record each action with its reason.
 */
@NullMarked
package org.lantern.safeguarding.handling;

import org.jspecify.annotations.NullMarked;
