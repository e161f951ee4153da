/**
 * An alert: what stands on the safeguarding desk until a person has acknowledged it, who may see
 * it, and the record of everything that happened to it. The desk, the stream and the escalation
 * read and change it through here. It follows Keeping Children Safe in Education (2025), part one
 * (reporting to the designated safeguarding lead) and part four (allegations).
 */
@NullMarked
package org.lantern.safeguarding.alert;

import org.jspecify.annotations.NullMarked;
