/**
 * The demo itself, run and broken as a script outside would do it. It needs the four services to be
 * built, which the order of the reactor sees to.
 */
@NullMarked
package org.lantern.journeys.demo;

import org.jspecify.annotations.NullMarked;
