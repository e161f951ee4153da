/**
 * By when an allegation against an adult must have reached the designated officer of the local
 * authority (LADO), and that it has. Reading an entry and the reminder ask it. It follows KCSIE
 * 2025, part four, and Working Together 2023: within one working day.
 */
@NullMarked
package org.lantern.concern.allegation;

import org.jspecify.annotations.NullMarked;
