/**
 * Benchmarks that stand beside a floor: the same hops in one plain program, in the same run and on
 * the same PostgreSQL and broker. {@code infra/lantern bench NAME} calls it. Times on a shared
 * machine are noisy, so the ratio is what counts.
 */
@NullMarked
package org.lantern.bench;

import org.jspecify.annotations.NullMarked;
