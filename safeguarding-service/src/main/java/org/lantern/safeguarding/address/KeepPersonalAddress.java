package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.postbox.Answer;
import org.lantern.safeguarding.postbox.Postboxes;

/**
 * A person gives an address of their own, proves it with the code that was sent there, or takes it
 * away. The row is locked, so of two tries at once each counts. What is offered waits beside what
 * counts already and takes its place only when it is proven. The code is sent after the commit;
 * when that fails the person is told, and asks for another.
 */
@Singleton
public class KeepPersonalAddress {
  private static final int CODES = 1_000_000;

  private final Transactions transactions;
  private final PersonalAddresses addresses;
  private final Postboxes postboxes;
  private final Codes codes;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  KeepPersonalAddress(
      Transactions transactions,
      PersonalAddresses addresses,
      Postboxes postboxes,
      Codes codes,
      AuditTrail audit) {
    this.transactions = transactions;
    this.addresses = addresses;
    this.postboxes = postboxes;
    this.codes = codes;
    this.audit = audit;
  }

  /** Keeps it as offered, and sends a code there. Repeats send another code, up to a number. */
  public ProofOutcome offer(Caller caller, AddressKind kind, @Nullable String typed) {
    Optional<String> read = TypedAddress.read(kind, typed == null ? "" : typed);
    if (read.isEmpty()) {
      return refused("address", ask(kind));
    }
    if (!postboxes.setUp().contains(kind.channel())) {
      return refused("address", "Text messages are not set up. Ask the people who run Lantern.");
    }
    String code = "%06d".formatted(random.nextInt(CODES));
    ProofOutcome kept =
        locked(
            caller,
            kind,
            (tx, held) -> {
              if (CodeRules.isExhausted(held.address(), held.now())) {
                return refused("address", "Enough codes were sent for now. Try again in an hour.");
              }
              Instant until = held.now().plus(CodeRules.VALID_FOR);
              keep(tx, held, held.address().offering(read.get(), code, until, held.now()));
              note(tx, held, "personal-address-offered");
              return new ProofOutcome.CodeSent(Answer.taken("on its way"));
            });
    return kept instanceof ProofOutcome.CodeSent
        ? new ProofOutcome.CodeSent(codes.send(kind, read.get(), code))
        : kept;
  }

  /** Counts from now on when the code is right. A wrong one is counted. */
  public ProofOutcome prove(Caller caller, AddressKind kind, @Nullable String typed) {
    return locked(
        caller,
        kind,
        (tx, held) -> {
          PersonalAddress address = held.address();
          if (!CodeRules.isWaiting(address, held.now())) {
            return refused("code", "This code is no longer valid. Have another one sent.");
          }
          if (!CodeRules.isRight(address, typed == null ? "" : typed)) {
            keep(tx, held, address.mistyped());
            return refused(
                "code", "That is not the code that was sent. Check it and type it again.");
          }
          keep(tx, held, address.proving(held.now()));
          note(tx, held, "personal-address-proven");
          return new ProofOutcome.Proven();
        });
  }

  /** Nothing is sent there any more. Repeats do nothing. How many codes were sent is remembered. */
  public ProofOutcome remove(Caller caller, AddressKind kind) {
    return locked(
        caller,
        kind,
        (tx, held) -> {
          PersonalAddress was = held.address();
          keep(
              tx,
              held,
              new PersonalAddress(
                  null, null, null, null, null, 0, was.codesSent(), was.codesSince()));
          note(tx, held, "personal-address-removed");
          return new ProofOutcome.Removed();
        });
  }

  private ProofOutcome locked(
      Caller caller, AddressKind kind, BiFunction<Transaction, Held, ProofOutcome> work) {
    UUID staffId = caller.staffId();
    if (staffId == null || !AlertReaders.includes(caller)) {
      return new ProofOutcome.NotForYou();
    }
    return transactions.as(
        caller,
        tx -> {
          Instant now =
              tx.add(
                      "select pg_advisory_xact_lock(hashtextextended(?, 7421))",
                      staffId + kind.wire())
                  .list("select lantern_now() as now", row -> row.instant("now"))
                  .getFirst();
          PersonalAddress address =
              addresses.of(tx, staffId, kind).orElseGet(() -> PersonalAddress.none(now));
          return work.apply(tx, new Held(caller, staffId, kind, address, now));
        });
  }

  private void keep(Transaction tx, Held held, PersonalAddress address) {
    addresses.keep(tx, held.staffId(), held.kind(), address);
  }

  private void note(Transaction tx, Held held, String action) {
    audit.append(
        tx,
        new AuditEntry(
            held.caller().login(),
            action,
            "personal-address",
            held.staffId(),
            null,
            Map.of("kind", held.kind().wire())));
  }

  private static String ask(AddressKind kind) {
    return switch (kind) {
      case PHONE -> "Write the number of a mobile phone, for instance 07700 900 123.";
      case MAILBOX -> "Write one mail address, for instance name@example.org.";
    };
  }

  private static ProofOutcome refused(String field, String reason) {
    return new ProofOutcome.Refused(List.of(new FieldError(field, reason)));
  }

  private record Held(
      Caller caller, UUID staffId, AddressKind kind, PersonalAddress address, Instant now) {}
}
