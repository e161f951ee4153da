/**
 * The keys of a deployment, made fresh for a demo or a test. Each service finds in its directory
 * what it may have and nothing else: reporting cannot open what it must not read. A real deployment
 * makes the same files with its own tools.
 */
@NullMarked
package org.lantern.devkit.keys;

import org.jspecify.annotations.NullMarked;
