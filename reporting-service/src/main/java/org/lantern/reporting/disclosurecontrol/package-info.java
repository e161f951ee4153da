/**
 * What may be published of counts about children, and what is held back so that no child can be
 * worked out from the rest. The data sets call it for each of their tables; it knows none of them.
 * It follows the suppression profile of the Department for Education's statistics (counts of 1 to 5
 * are not shown) and Eurostat's handbook on statistical disclosure control (chapters 4 and 5).
 */
@NullMarked
package org.lantern.reporting.disclosurecontrol;

import org.jspecify.annotations.NullMarked;
