/** What an import keeps, refuses and publishes. */
@NullMarked
package org.lantern.concern.oneroster;

import org.jspecify.annotations.NullMarked;
