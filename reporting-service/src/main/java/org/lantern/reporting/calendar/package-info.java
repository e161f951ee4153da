/**
 * The school year in the words of the DfE's statistics. Tallies and data sets call it with a week.
 * It follows the DfE analysts' guide on time periods and time identifiers.
 */
@NullMarked
package org.lantern.reporting.calendar;

import org.jspecify.annotations.NullMarked;
