package org.lantern.concern.log;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.NamedId;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * What each login has typed and not sent: one draft a login, sealed, for seven days. The last one
 * kept wins.
 */
@Singleton
class Drafts {
  private static final UUID LOGINS = UUID.fromString("6e0f5f7e-3f0b-4b0e-9d53-0b7d3c0f6a11");

  private final Transactions transactions;
  private final DraftRows rows;
  private final Sealer sealer;
  private final JsonMapper json;

  Drafts(Transactions transactions, DraftRows rows, Sealer sealer, JsonMapper json) {
    this.transactions = transactions;
    this.rows = rows;
    this.sealer = sealer;
    this.json = json;
  }

  /** Keeps the draft of a login, also of one whose session has ended. */
  void keep(String login, LogRequest typed) {
    UUID id = NamedId.of(LOGINS, login);
    byte[] sealed = sealer.seal(Audience.LOCAL, target(id), bytes(typed));
    transactions.as(
        alone(login),
        tx -> {
          tx.run();
          rows.keep(id, login, sealed);
          return id;
        });
  }

  Optional<LogRequest> of(String login) {
    return transactions
        .as(
            alone(login),
            tx -> {
              tx.run();
              return rows.findByLogin(login);
            })
        .map(row -> read(sealer.open(Audience.LOCAL, target(row.id()), row.sealed())));
  }

  void forget(String login) {
    transactions.as(
        alone(login),
        tx -> {
          tx.run();
          rows.deleteByLogin(login);
          return login;
        });
  }

  @Scheduled(initialDelay = "15m", fixedDelay = "6h")
  void forgetOld() {
    transactions.background(tx ->
        tx.add("delete from draft where updated_at < lantern_now() - interval '7 days'").run());
  }

  /** The login and nothing else: no school, no role, no person. */
  private static Caller alone(String login) {
    return new Caller(login, login, null, Set.of(), Set.of());
  }

  private static SealedFor target(UUID id) {
    return new SealedFor(id, id, "draft");
  }

  private byte[] bytes(LogRequest typed) {
    try {
      return json.writeValueAsBytes(typed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private LogRequest read(byte[] bytes) {
    try {
      return json.readValue(bytes, Argument.of(LogRequest.class));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
