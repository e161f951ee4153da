/**
 * What every service is configured with unless it says otherwise. Micronaut finds it on the class
 * path before the context starts; services and tests override single keys.
 */
@NullMarked
package org.lantern.platform.configuration;

import org.jspecify.annotations.NullMarked;
