/**
 * How long alerts waited for a person and for the first thing that was done, counted by school,
 * week and span. Messaging feeds it with {@code ResponseMeasured}, which names nobody; a data set
 * reads its table. It follows the rule that a published figure does not move (see disclosure
 * control).
 */
@NullMarked
package org.lantern.reporting.response;

import org.jspecify.annotations.NullMarked;
