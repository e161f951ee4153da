/**
 * By when an allegation against an adult must have reached the designated officer of the local
 * authority (LADO). Reading an entry asks it. It follows KCSIE 2025, part four, and Working
 * Together 2023: within one working day.
 */
@NullMarked
package org.lantern.concern.allegation;

import org.jspecify.annotations.NullMarked;
