/**
 * What staff ask the SENCO: the list of what waits, and the answer. The API and the pages call it;
 * recording asks, and whoever may read the concern reads the answer with it. It follows the SEND
 * Code of Practice 2015, 6.15 to 6.19 and 6.89 (the SENCO advises colleagues).
 */
@NullMarked
package org.lantern.concern.consultation;

import org.jspecify.annotations.NullMarked;
