/**
 * How long alerts wait for a person and for the first thing that is done about them, by school and
 * step. A loop measures what was acknowledged, publishes it without anybody in it and keeps it; the
 * desk and the oversight page read it. It follows Keeping Children Safe in Education (2025), part
 * one: whoever has a concern acts on it at once.
 */
@NullMarked
package org.lantern.safeguarding.response;

import org.jspecify.annotations.NullMarked;
