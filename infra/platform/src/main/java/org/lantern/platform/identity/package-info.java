/**
 * Who is asking: the person behind a token, their roles and their schools, and which service is
 * calling. Edges take a {@link org.lantern.platform.identity.Caller}; use cases check it. Identity
 * comes from OpenID Connect.
 */
@NullMarked
package org.lantern.platform.identity;

import org.jspecify.annotations.NullMarked;
