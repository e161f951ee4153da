/**
 * A small service of its own that stands on the edge of the platform: tokens, refusals, pages and
 * forms are tried from outside, over HTTP, with a real provider. It has no database.
 */
@NullMarked
package org.lantern.platform.edge;

import org.jspecify.annotations.NullMarked;
