/**
 * The worry box: a note that a child leaves on a school's tablet, or that a member of staff types
 * in for one. Pages call it; each note becomes a concern that safeguarding sees the same day, for a
 * note that nobody has read may hold a disclosure (KCSIE 2025, part one: children need a way to be
 * heard that they trust). The tablet holds no session of staff and shows nothing back.
 */
@NullMarked
package org.lantern.concern.worrybox;

import org.jspecify.annotations.NullMarked;
