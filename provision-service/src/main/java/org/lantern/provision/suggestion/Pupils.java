package org.lantern.provision.suggestion;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** What the register says of pupils, to those who may read it. */
interface Pupils {
  /** Those that are known and in the caller's scope; the others are missing. */
  Map<UUID, PupilResponse> inScope(Transaction tx, Collection<UUID> pupilIds);
}
