/**
 * What operators see of the records that could not be read, and how they offer one again. They see
 * where, when and why, and never the content; the inbox keeps the records and nothing deletes them.
 */
@NullMarked
package org.lantern.messaging.quarantine;

import org.jspecify.annotations.NullMarked;
