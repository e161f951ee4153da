package org.lantern.concern.entry;

import org.jspecify.annotations.Nullable;
import org.lantern.concern.allegation.LadoClock;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.examination.Details;

/** What came of asking for one entry. */
public sealed interface Reading {
  /**
   * All of it; that it was read is on record.
   *
   * @param lado the time in which the LADO must know of it, for whoever manages the allegation
   */
  record Whole(
      Entry entry, ContentRow content, Details details, Trail trail, @Nullable LadoClock lado)
      implements Reading {}

  /** That there is one. */
  record Known(Trace trace) implements Reading {}

  /** Nothing that this caller may know of. */
  record Nothing() implements Reading {}
}
