package org.lantern.platform.audit;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.TestDatabase;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** A service with an empty audit trail, whose sealer runs only when a test says so. */
final class AuditFixture implements AutoCloseable {
  final UUID school = UUID.randomUUID();
  final TestDatabase database;
  private final Path folder;
  private final ApplicationContext context;

  AuditFixture(Path folder) {
    this.database = TestDatabase.fresh("audit");
    this.folder = folder;
    this.context = start();
  }

  private AuditFixture(AuditFixture other) {
    this.database = other.database;
    this.folder = other.folder;
    this.context = start();
  }

  /** Another instance on the same database and, as after a restart, with the same files. */
  AuditFixture restarted() {
    return new AuditFixture(this);
  }

  private ApplicationContext start() {
    Path key = folder.resolve("audit.key");
    try {
      if (!Files.exists(key)) {
        Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Map<String, Object> properties = database.properties();
    properties.put("lantern.keys.dir", folder.toString());
    properties.put("lantern.data.dir", folder.toString());
    properties.put("lantern.audit.sealing.enabled", "false");
    return ApplicationContext.run(properties);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Transactions transactions() {
    return bean(Transactions.class);
  }

  AuditSealer sealer() {
    return bean(AuditSealer.class);
  }

  Verification verify() {
    return bean(VerifyAudit.class).verify();
  }

  /** Verifies, and insists that something is bad. */
  Verification.FirstBad firstBad() {
    return Objects.requireNonNull(verify().firstBad(), "all is well");
  }

  Caller caller() {
    return new Caller("teacher", "A Teacher", null, Set.of(Role.STAFF), Set.of(school));
  }

  /** Appends an entry in the open transaction. */
  int append(Transaction tx) {
    AuditEntry entry =
        new AuditEntry(
            "teacher",
            "concern-recorded",
            "concern",
            UUID.randomUUID(),
            school,
            Map.of("level", "urgent", "instance", "one"));
    bean(AuditTrail.class).append(tx, entry);
    return 1;
  }

  /** Appends entries, each in its own transaction, and answers their ids in order. */
  List<UUID> record(int entries) {
    for (int n = 0; n < entries; n++) {
      transactions().as(caller(), this::append);
    }
    return ids();
  }

  /** All entries in the order of their transactions. */
  List<UUID> ids() {
    return new ArrayList<>(
        transactions()
            .background(
                tx -> tx.list("select id from audit_entry order by tx, id", r -> r.uuid("id"))));
  }

  /** What somebody with all rights over the database could do. */
  void tamper(String sql) {
    try (Connection admin = database.asAdministrator();
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
