/**
 * The data sets that analysts read, described and as files. Analysts and the trust's safeguarding
 * lead call it, each for the schools of their token; every number has passed disclosure control.
 * The columns follow the DfE's open data standards for statistics.
 */
@NullMarked
package org.lantern.reporting.dataset;

import org.jspecify.annotations.NullMarked;
