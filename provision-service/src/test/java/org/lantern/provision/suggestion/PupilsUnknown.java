package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

@Singleton
final class PupilsUnknown implements Pupils {
  @Override
  public Map<UUID, PupilInList> inScope(Transaction tx, Collection<UUID> pupilIds) {
    return Map.of();
  }
}
