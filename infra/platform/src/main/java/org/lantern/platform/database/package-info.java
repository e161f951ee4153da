/**
 * Transactions under a school scope. Use cases call {@link
 * org.lantern.platform.database.Transactions}; nothing else opens a connection. Row-level security
 * in PostgreSQL holds the same scope once more, so that a forgotten condition shows no row.
 */
@NullMarked
package org.lantern.platform.database;

import org.jspecify.annotations.NullMarked;
