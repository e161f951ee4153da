package org.lantern.concern.lado;

import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Who has to be reminded, and who was. Background work alone. */
interface Reminders {
  /** Those of the last weeks that are not through with their notices, the oldest first. */
  List<OpenAllegation> open(Transaction work);

  /** Takes a notice for a minute; false while another instance has it, and once it was sent. */
  boolean claim(Transaction work, UUID concernId, Notice notice);

  void told(Transaction work, UUID concernId, Notice notice);

  /** The mail addresses of whoever heads these schools today and is not kept out. */
  List<String> headsOf(Transaction work, List<UUID> schoolIds, List<UUID> excludedStaffIds);
}
