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
 * <p>A body that throws is rolled back, and what the database said of it reaches the caller as
 * {@link DatabaseFailure}, the failure of a commit included. A transaction inside a transaction of
 * the same kind joins it, on the same connection and with the same {@link Transaction}: one commit
 * at the end of the outermost. A joined body that throws dooms the whole, even if somebody catches
 * it on the way. To join under another caller is refused: the scope would change under the outer
 * body. Thread-safe; a transaction stays on the thread that opened it.
 */
@Singleton
@Requires(beans = TransactionOperations.class)
public final class Transactions {
  private static final Object WORK = "background work";
  private static final Object REPEATABLE = "background work that is repeated when it is lost";

  private final ScopedValue<Open> openRequest = ScopedValue.newInstance();
  private final ScopedValue<Open> openWork = ScopedValue.newInstance();
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
    if (openRequest.isBound()) {
      return openRequest.get().join(caller, body);
    }
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
        tx -> ScopedValue.where(openRequest, new Open(tx, caller)).call(() -> body.apply(tx)));
  }

  /** Runs the body as background work, which sees all schools, and commits. */
  public <T extends @Nullable Object> T background(Function<Transaction, T> body) {
    if (openWork.isBound()) {
      return openWork.get().join(WORK, body);
    }
    return execute(
        work,
        tx -> tx.add("select set_config('lantern.work', 'on', true)"),
        tx -> ScopedValue.where(openWork, new Open(tx, WORK)).call(() -> body.apply(tx)));
  }

  /**
   * Background work whose commit does not wait for the disk. When PostgreSQL crashes within the
   * second after it, the whole of it may be lost, never a part. Only for what is then done again by
   * itself and harms nobody twice: that a message went out which has the same id the next time. A
   * plain background transaction inside it is refused, for it promises more; inside a plain one it
   * is a part of that.
   */
  public <T extends @Nullable Object> T repeatable(Function<Transaction, T> body) {
    if (openWork.isBound()) {
      return openWork.get().join(openWork.get().scope(), body);
    }
    return execute(
        work,
        tx ->
            tx.add(
                "select set_config('lantern.work', 'on', true),"
                    + " set_config('synchronous_commit', 'off', true)"),
        tx -> ScopedValue.where(openWork, new Open(tx, REPEATABLE)).call(() -> body.apply(tx)));
  }

  private static <T extends @Nullable Object> T execute(
      TransactionOperations<Connection> operations,
      Consumer<Transaction> scope,
      Function<Transaction, T> body) {
    Done<T> done;
    try {
      done =
          operations.executeWrite(status -> {
            if (!status.isNewTransaction()) {
              throw new IllegalStateException("a transaction without a scope is open");
            }
            Transaction tx = new Transaction(status.getConnection());
            scope.accept(tx);
            T result = body.apply(tx);
            tx.finish();
            return new Done<>(tx, result);
          });
    } catch (RuntimeException failed) {
      throw DatabaseFailure.withoutDetail(failed);
    }
    done.tx().committed();
    return done.result();
  }

  private record Done<T extends @Nullable Object>(Transaction tx, T result) {}

  /** The transaction that is open on this thread, and under whose scope. */
  private record Open(Transaction tx, Object scope) {
    <T extends @Nullable Object> T join(Object asked, Function<Transaction, T> body) {
      if (!scope.equals(asked)) {
        throw new IllegalStateException("a transaction under another caller is open");
      }
      try {
        return body.apply(tx);
      } catch (RuntimeException | Error failed) {
        tx.doom();
        throw failed;
      }
    }
  }
}
