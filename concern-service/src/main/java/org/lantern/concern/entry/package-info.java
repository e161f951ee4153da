/**
 * Reading what was recorded: one entry, and the entries of its own reporter. The API and the pages
 * call it, and whatever hangs on an entry asks it first; every reading is audited. It follows KCSIE
 * 2025, part two (a record is held where only those who need it see it) and part four (the subject
 * of an allegation has no access).
 */
@NullMarked
package org.lantern.concern.entry;

import org.jspecify.annotations.NullMarked;
