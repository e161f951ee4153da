/**
 * Where ids come from: time-ordered for what is new here, name-based for what another system named.
 * Use cases take {@link org.lantern.platform.ids.Ids}; rules take the id itself.
 */
@NullMarked
package org.lantern.platform.ids;

import org.jspecify.annotations.NullMarked;
