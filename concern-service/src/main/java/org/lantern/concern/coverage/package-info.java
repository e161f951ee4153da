/**
 * The account of the five source documents: each of their clauses, what in the catalogue covers it,
 * and why nothing does. A command and the tests ask it, the service itself never; the documents are
 * no part of the product and are read where somebody has them.
 */
@NullMarked
package org.lantern.concern.coverage;

import org.jspecify.annotations.NullMarked;
