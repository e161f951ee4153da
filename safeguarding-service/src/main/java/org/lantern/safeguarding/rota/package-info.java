/**
 * The calendar of a school: when it is open, and who has duty when. Pure values and rules; the plan
 * of a school keeps them, and escalation and the duty page ask them. It follows Keeping Children
 * Safe in Education (2025), Annex C: a safeguarding lead or deputy is available in school hours,
 * and the school arranges cover for what lies outside them.
 */
@NullMarked
package org.lantern.safeguarding.rota;

import org.jspecify.annotations.NullMarked;
