/**
 * Refusals as RFC 9457 problem+json with a stable type. Edges render the sealed results of use
 * cases with {@link org.lantern.platform.problem.Problems}; malformed input and missing rights are
 * rendered here for all services.
 */
@NullMarked
package org.lantern.platform.problem;

import org.jspecify.annotations.NullMarked;
