/** Holds the contracts: every record against its schema, every schema against the last release. */
@NullMarked
package org.lantern.contracts;

import org.jspecify.annotations.NullMarked;
