/**
 * The page on which staff record a concern, its drafts and its receipt page. Browsers call it; it
 * sends what was typed through recording and adds no rule. It follows WCAG 2.2 AA and works with
 * scripts off, on a phone and over a lost session.
 */
@NullMarked
package org.lantern.concern.log;

import org.jspecify.annotations.NullMarked;
