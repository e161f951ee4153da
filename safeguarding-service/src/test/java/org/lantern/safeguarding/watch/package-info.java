/** Tests of who watches the watcher. */
@NullMarked
package org.lantern.safeguarding.watch;

import org.jspecify.annotations.NullMarked;
