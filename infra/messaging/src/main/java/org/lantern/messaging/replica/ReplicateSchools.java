package org.lantern.messaging.replica;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.SchoolRegistered;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transaction;

/** Follows the schools of the register, for a service that must not know anybody in them. */
@Singleton
@Requires(property = "lantern.replica", value = "schools")
final class ReplicateSchools implements EventHandler {
  private final ReplicaRows rows;

  ReplicateSchools(ReplicaRows rows) {
    this.rows = rows;
  }

  @Override
  public String topic() {
    return Topics.REGISTER;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(SchoolRegistered.TYPE, SchoolRegistered.class, Tombstone.TYPE, Tombstone.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    switch (event.data()) {
      case SchoolRegistered school -> rows.school(tx, event.id(), school);
      case Tombstone erased -> rows.erase(tx, event.id(), erased.key());
      default -> throw new IllegalStateException("a type that was not asked for");
    }
  }
}
