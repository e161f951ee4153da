/**
 * The page of one alert: what it says, what was done, and what a person can do about it, in one
 * place that also prints. Every opening is audited, and shows no more than the person may read. It
 * works without scripts.
 */
@NullMarked
package org.lantern.safeguarding.alertpage;

import org.jspecify.annotations.NullMarked;
