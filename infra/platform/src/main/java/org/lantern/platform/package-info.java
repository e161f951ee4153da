/**
 * What every service stands on: who is asking and for which schools, transactions under that scope,
 * the audit trail, sealed fields, problem answers and the shared page layout. The services call it;
 * it knows no feature of theirs.
 */
@NullMarked
package org.lantern.platform;

import org.jspecify.annotations.NullMarked;
