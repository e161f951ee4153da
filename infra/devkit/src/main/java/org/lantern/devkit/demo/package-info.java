/**
 * The commands behind {@code infra/lantern}: the demo with its supervisor, and the small commands
 * that talk to a running one. They find it by its port base. Names, ports and columns are read by
 * scripts outside this repository and do not change.
 */
@NullMarked
package org.lantern.devkit.demo;

import org.jspecify.annotations.NullMarked;
