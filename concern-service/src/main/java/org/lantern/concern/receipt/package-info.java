/**
 * How far a concern has come, for the person who recorded it: recorded, delivered, acknowledged.
 * Events of safeguarding and the direct delivery feed it; the receipt call and the log page read
 * it. It follows KCSIE 2025, part one: staff are told what became of it, and may challenge silence.
 */
@NullMarked
package org.lantern.concern.receipt;

import org.jspecify.annotations.NullMarked;
