/** What the register promises: numbers, search and the questions of other features. */
@NullMarked
package org.lantern.concern.register;

import org.jspecify.annotations.NullMarked;
