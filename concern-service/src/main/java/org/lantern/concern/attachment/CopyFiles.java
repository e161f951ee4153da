package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;

/** Puts the files of one concern beside another that takes its place, in background work. */
@Singleton
public final class CopyFiles {
  private final Attachments attachments;
  private final Ids ids;

  CopyFiles(Attachments attachments, Ids ids) {
    this.attachments = attachments;
    this.ids = ids;
  }

  /**
   * Nobody adds a file to the concern until the commit. It comes before any lock of the concern
   * itself: whoever adds a file takes them in that order.
   */
  public void hold(Transaction work, UUID concernId) {
    attachments.count(work, concernId);
  }

  /**
   * Each with its name, its person, its time and what a scan came to; answers how many. Beside as
   * many as a concern holds there may be as many of its reporter's, who sees none but their own.
   */
  public int copy(Transaction work, UUID fromId, UUID toId) {
    List<Attachment> files = attachments.of(work, fromId, null, null, 2 * AddAttachment.MOST_FILES);
    files.forEach(file -> attachments.copy(work, file, ids.next(), toId));
    return files.size();
  }
}
