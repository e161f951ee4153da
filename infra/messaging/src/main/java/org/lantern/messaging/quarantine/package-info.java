/**
 * What operators see of the records that could not be read, and how they offer one again. They see
 * where, when and why, and never the content. The inbox keeps the records; only the erasure of the
 * key that a record is about takes it away, and the audit keeps that it was there.
 */
@NullMarked
package org.lantern.messaging.quarantine;

import org.jspecify.annotations.NullMarked;
