/**
 * Who changes the categories: the trust's safeguarding lead the trust's set, a safeguarding lead or
 * head what their school does otherwise. The settings pages call it; every change is kept with who
 * made it, from what to what, and no change lowers a level of the trust or switches off what
 * protects a child (KCSIE 2025, part two: the duty lies with the governing body and is not a
 * school's to opt out of).
 */
@NullMarked
package org.lantern.concern.settings;

import org.jspecify.annotations.NullMarked;
