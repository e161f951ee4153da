/**
 * The pages that show a framework as its map, and two versions side by side. Staff open them in a
 * browser and print them; they add no rule to what the framework feature holds. They follow WCAG
 * 2.2 AA: what a colour says, a word says too.
 */
@NullMarked
package org.lantern.concern.frameworkmap;

import org.jspecify.annotations.NullMarked;
