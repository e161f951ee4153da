/**
 * Encryption of single fields, at rest and on the wire. A service can open what is sealed for an
 * audience only if it was given the keyset of that audience; every sealed value is bound to the
 * record and field that it belongs to.
 */
@NullMarked
package org.lantern.platform.sealing;

import org.jspecify.annotations.NullMarked;
