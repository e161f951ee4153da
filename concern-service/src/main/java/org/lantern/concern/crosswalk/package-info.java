/**
 * How the tiers of different schemes stand to one another, as data with source and dates. The map
 * pages and clients of the API read it; nothing is derived from it by itself, least of all a SEN
 * status. It follows the schemes of the catalogue and the SEND reform proposed in February 2026.
 */
@NullMarked
package org.lantern.concern.crosswalk;

import org.jspecify.annotations.NullMarked;
