package org.lantern.concern.settings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;

/** Who changed which category, and how. A null school stands for the trust's set. */
interface History {
  /** Notes changes in the caller's transaction. */
  void note(
      Transaction tx, @Nullable UUID schoolId, String code, Caller caller, List<Change> changes);

  /** Up to so many, the latest first. */
  List<NotedChange> latest(
      Transaction tx, @Nullable UUID schoolId, Cursor.@Nullable TimeAndId after, int limit);
}
