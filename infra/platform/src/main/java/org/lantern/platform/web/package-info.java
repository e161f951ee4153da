/**
 * What stands around every request: security headers, the check that a form is our own, the assets,
 * the service's own description and the operators' metrics. Services call nothing here. OWASP's
 * ASVS 5.0 (2025), chapters 3 and 4, is the measure.
 */
@NullMarked
package org.lantern.platform.web;

import org.jspecify.annotations.NullMarked;
