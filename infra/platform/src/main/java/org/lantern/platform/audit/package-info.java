/**
 * The append-only record of who did and read what. Use cases append in their own transaction; a
 * sealer links what has committed into a chain and anchors its head outside the database;
 * verification names the first row that was changed.
 */
@NullMarked
package org.lantern.platform.audit;

import org.jspecify.annotations.NullMarked;
