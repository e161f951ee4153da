/**
 * Lists in pages, by keyset and not by offset: a page costs the same however far it is, and rows
 * that arrive in between shift nothing. Controllers read limit and cursor and answer a page.
 */
@NullMarked
package org.lantern.platform.paging;

import org.jspecify.annotations.NullMarked;
