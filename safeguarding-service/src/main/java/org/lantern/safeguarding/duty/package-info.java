/**
 * Who has duty: now, next and through the week, and who would be told right now if something came
 * in, by the very rules that tell them. The desk asks it, and people read and change the rota here.
 * It follows Keeping Children Safe in Education (2025), Annex C: cover is arranged for all hours.
 */
@NullMarked
package org.lantern.safeguarding.duty;

import org.jspecify.annotations.NullMarked;
