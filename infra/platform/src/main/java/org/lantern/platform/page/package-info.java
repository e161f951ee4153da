/**
 * The shared layout of all pages and the parts that forms are made of, in the patterns of the
 * GOV.UK Design System (govuk-frontend 5.11) without its crown and its font. The services' page
 * controllers call {@link org.lantern.platform.page.Pages}; their templates call {@link
 * org.lantern.platform.page.Form}. Pages work without scripts, on a phone of 360 px, and meet WCAG
 * 2.2 AA.
 */
@NullMarked
package org.lantern.platform.page;

import org.jspecify.annotations.NullMarked;
