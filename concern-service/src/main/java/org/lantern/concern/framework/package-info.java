/**
 * Graduated-response frameworks as data: provision maps, audits, duties and standards, each version
 * kept as it was. The map pages, a school's audit of itself and everything that cites an item read
 * them here. The five of the catalogue follow two schools' provision maps, an audit, an authority's
 * expectations and its core standards, in our own words, and the SEND Code of Practice (2015).
 */
@NullMarked
package org.lantern.concern.framework;

import org.jspecify.annotations.NullMarked;
