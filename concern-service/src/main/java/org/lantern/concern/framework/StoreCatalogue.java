package org.lantern.concern.framework;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.ids.NamedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the versions of the catalogue that are not there yet, once at each start. The id follows
 * from code and number, so that it is the same everywhere, and instances that start together store
 * each version once. What is there is never touched. While the database is away it tries again:
 * recording does not wait for the catalogue.
 */
@Singleton
final class StoreCatalogue {
  private static final Logger LOG = LoggerFactory.getLogger(StoreCatalogue.class);
  private static final UUID EDITIONS = UUID.fromString("0d3f1b52-6c1e-4a37-8b0e-5a1f0c9d7e21");

  private final Transactions transactions;
  private final Catalogue catalogue;
  private final Frameworks frameworks;
  private final Clock clock;
  private volatile boolean stored;

  StoreCatalogue(
      Transactions transactions, Catalogue catalogue, Frameworks frameworks, Clock clock) {
    this.transactions = transactions;
    this.catalogue = catalogue;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  @EventListener
  void started(ServerStartupEvent event) {
    store();
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "1m")
  void store() {
    if (stored) {
      return;
    }
    try {
      Instant now = clock.instant();
      transactions.background(tx -> {
        catalogue.editions().forEach(edition -> frameworks.addMissing(tx, version(edition, now)));
        return tx.run();
      });
      stored = true;
    } catch (DatabaseFailure away) {
      LOG.warn("the catalogue of frameworks is not stored yet: {}", away.getMessage());
    }
  }

  private static FrameworkVersion version(Edition edition, Instant now) {
    Framework framework = edition.framework();
    return new FrameworkVersion(
        id(framework.code(), edition.version()),
        framework.code(),
        edition.version(),
        framework.title(),
        null,
        null,
        edition.effectiveFrom(),
        FrameworkVersion.State.PUBLISHED,
        now,
        null,
        framework);
  }

  static UUID id(String code, int version) {
    return NamedId.of(EDITIONS, code + "/" + version);
  }
}
