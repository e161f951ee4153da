package org.lantern.platform.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;

/**
 * The only way into the database. {@code as(caller)} runs as the service's unprivileged role under
 * the caller's schools; {@code background()} runs as the role for background work, from a pool of
 * its own. Neither role owns a table. The scope is set first in every transaction, in the same
 * round trip as the first statement, and ends with it.
 *
 * <p>A body that throws is rolled back. A transaction inside a transaction of the same kind joins
 * it on the same connection.
 */
@Singleton
@Requires(beans = TransactionOperations.class)
public final class Transactions {
  private final TransactionOperations<Connection> requests;
  private final TransactionOperations<Connection> work;

  Transactions(
      @Named("default") TransactionOperations<Connection> requests,
      @Named("work") TransactionOperations<Connection> work) {
    this.requests = requests;
    this.work = work;
  }

  /** Runs the body under the schools, the person and the roles of the caller, and commits. */
  public <T extends @Nullable Object> T as(Caller caller, Function<Transaction, T> body) {
    return execute(
        requests,
        tx ->
            tx.add(
                "select set_config('lantern.schools', ?, true), set_config('lantern.staff', ?, true),"
                    + " set_config('lantern.login', ?, true), set_config('lantern.roles', ?, true)",
                Scope.array(caller.schools()),
                caller.staffId() == null ? "" : caller.staffId().toString(),
                caller.login(),
                Scope.roles(caller.roles())),
        body);
  }

  /** Runs the body as background work, which sees all schools, and commits. */
  public <T extends @Nullable Object> T background(Function<Transaction, T> body) {
    return execute(work, tx -> tx.add("select set_config('lantern.work', 'on', true)"), body);
  }

  private static <T extends @Nullable Object> T execute(
      TransactionOperations<Connection> operations,
      Consumer<Transaction> scope,
      Function<Transaction, T> body) {
    Done<T> done =
        operations.executeWrite(status -> {
          Transaction tx = new Transaction(status.getConnection());
          scope.accept(tx);
          T result = body.apply(tx);
          tx.run();
          return new Done<>(tx, result);
        });
    done.tx().committed();
    return done.result();
  }

  private record Done<T extends @Nullable Object>(Transaction tx, T result) {}
}
