/**
 * The OpenID provider of the demo and of tests: one button for each demo login, and no password. It
 * runs in a JVM of its own and gives any token that a test asks for, so nothing outside a demo may
 * trust it. It keeps its signing key over restarts.
 */
@NullMarked
package org.lantern.devkit.oidc;

import org.jspecify.annotations.NullMarked;
