/**
 * The rules of the house as tests: what a service's code may depend on. Each service runs them in
 * one test with its own root package; this module's own tests prove that each rule can fail.
 */
@NullMarked
package org.lantern.devkit.architecture;

import org.jspecify.annotations.NullMarked;
