package org.lantern.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

class TransactionsIT {
  private static final UUID OAKFIELD = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID RIVERSIDE = UUID.fromString("00000000-0000-7000-8000-00000000000b");
  private static final String INSERT = "insert into visit (school_id, note) values (?, ?)";

  private static TestDatabase database;
  private static RoundTrips roundTrips;
  private static ApplicationContext context;
  private static Transactions transactions;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.fresh("transactions");
    roundTrips = new RoundTrips(URI.create(database.url().substring("jdbc:".length())).getPort());
    Map<String, Object> properties = database.properties();
    properties.put(
        "lantern.database.url",
        "jdbc:postgresql://localhost:%d/transactions?sslmode=disable&gssEncMode=disable"
            .formatted(roundTrips.port()));
    properties.put("lantern.database.app.connections", 1);
    properties.put("lantern.audit.sealing.enabled", "false");
    commitsWithoutTheDiskByDefault();
    context = ApplicationContext.run(properties);
    transactions = context.getBean(Transactions.class);
    database.asOwner(
        """
        create table visit (id bigint generated always as identity primary key,
          school_id uuid not null, note text not null unique, at timestamptz,
          constraint short check (length(note) < 40));
        alter table visit enable row level security;
        alter table visit force row level security;
        create policy scope on visit to transactions_app
          using (school_id = any ((select lantern_schools())::uuid[]));
        create policy work on visit to transactions_work using ((select lantern_is_work()));
        grant select, insert on visit to transactions_app, transactions_work;
        create table pair (note text unique deferrable initially deferred);
        grant select, insert on pair to transactions_app;
        """);
  }

  /** As somebody may have set it up who wanted a faster database. */
  private static void commitsWithoutTheDiskByDefault() {
    try (Connection admin = database.asAdministrator();
        Statement statement = admin.createStatement()) {
      statement.execute("alter database transactions set synchronous_commit = off");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @AfterAll
  static void stop() {
    context.close();
    roundTrips.close();
  }

  @BeforeEach
  void empty() {
    database.asOwner("truncate visit; truncate pair");
  }

  private static Caller at(UUID... schools) {
    return new Caller("teacher", "A Teacher", null, Set.of(Role.STAFF), Set.of(schools));
  }

  private static List<String> notes(UUID... schools) {
    return transactions.as(
        at(schools), tx -> tx.list("select note from visit order by id", r -> r.text("note")));
  }

  private static int insert(Transaction tx, String note) {
    tx.add(INSERT, OAKFIELD, note);
    return 1;
  }

  @Test
  void aWholeTransactionIsOneOrTwoRoundTripsHoweverManyStatements() {
    notes(OAKFIELD);
    roundTrips.take();
    transactions.as(
        at(OAKFIELD),
        tx -> {
          for (int n = 0; n < 5; n++) {
            insert(tx, "one " + n);
          }
          return tx.list("select note from visit", r -> r.text("note"));
        });
    assertThat(roundTrips.take()).as("one for everything, one for the commit").isEqualTo(2);
    transactions.as(at(OAKFIELD), tx -> insert(tx, "queued to the end"));
    assertThat(roundTrips.take()).as("the commit rides along").isEqualTo(1);
    assertThat(notes(OAKFIELD)).hasSize(6).contains("queued to the end");
  }

  @Test
  void aStatementThatIsRefusedKeepsTheCommitBehindItFromHappening() {
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD),
                tx -> tx.add(INSERT, OAKFIELD, "before").add(INSERT, RIVERSIDE, "not my school")))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(notes(OAKFIELD)).isEmpty();
    transactions.as(at(OAKFIELD), tx -> insert(tx, "the connection is sound"));
    assertThat(notes(OAKFIELD)).containsExactly("the connection is sound");
  }

  @Test
  void whatWasDoneBeforeEndsTheTransactionAndNothingOfItStands() {
    String once =
        "insert into visit (school_id, note) select ?, ? where not exists (select from visit)";
    transactions.as(
        at(OAKFIELD), tx -> tx.addOnce(once, OAKFIELD, "first").add(INSERT, OAKFIELD, "work"));
    assertThat(notes(OAKFIELD)).containsExactlyInAnyOrder("first", "work");
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD),
                tx -> tx.addOnce(once, OAKFIELD, "again").add(INSERT, OAKFIELD, "work again")))
        .isInstanceOf(AlreadyDone.class);
    List<String> asked = new ArrayList<>();
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD),
                tx -> {
                  tx.addOnce(once, OAKFIELD, "again").add(INSERT, OAKFIELD, "work again");
                  asked.addAll(tx.list("select note from visit", r -> r.text("note")));
                  return 1;
                }))
        .isInstanceOf(AlreadyDone.class);
    assertThat(asked).as("no answer is given on the way").isEmpty();
    assertThat(notes(OAKFIELD)).containsExactlyInAnyOrder("first", "work");
  }

  @Test
  void aCommitWaitsForTheDiskWhateverTheDatabaseWasConfiguredWith() {
    String setting = "select current_setting('synchronous_commit') as it";
    List<String> requests = transactions.as(at(), tx -> tx.list(setting, r -> r.text("it")));
    List<String> work = transactions.background(tx -> tx.list(setting, r -> r.text("it")));
    assertThat(requests).containsExactly("on");
    assertThat(work).containsExactly("on");
  }

  @Test
  void onlyWorkThatIsRepeatedWhenItIsLostDoesNotWaitForTheDisk() {
    String setting = "select current_setting('synchronous_commit') as it";
    List<String> repeatable = transactions.repeatable(tx -> tx.list(setting, r -> r.text("it")));
    List<String> after = transactions.background(tx -> tx.list(setting, r -> r.text("it")));
    List<String> inside =
        transactions.background(
            outer -> transactions.repeatable(tx -> tx.list(setting, r -> r.text("it"))));
    assertThat(repeatable).containsExactly("off");
    assertThat(after).as("once it has ended").containsExactly("on");
    assertThat(inside).as("as a part of what promises more").containsExactly("on");
    transactions.repeatable(tx -> tx.add(INSERT, OAKFIELD, "stands"));
    assertThat(notes(OAKFIELD)).containsExactly("stands");
    assertThatThrownBy(() ->
            transactions.repeatable(
                outer -> transactions.<List<String>>background(tx -> List.of("promised"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTextThatRecursIsPreparedOnTheServer() {
    for (int n = 0; n < 5; n++) {
      String note = "recurring " + n;
      transactions.as(
          at(OAKFIELD),
          tx -> tx.add(INSERT, OAKFIELD, note).add(INSERT, OAKFIELD, note + "b").run());
    }
    List<String> prepared =
        transactions.as(
            at(OAKFIELD),
            tx ->
                tx.list("select statement from pg_prepared_statements", r -> r.text("statement")));
    assertThat(prepared)
        .filteredOn(text -> text.contains("insert into visit"))
        .as("both statements of the text")
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(prepared).anyMatch(text -> text.contains("lantern.schools"));
  }

  @Test
  void aBodyThatThrowsLeavesNothing() {
    List<String> after = new ArrayList<>();
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD),
                tx -> {
                  insert(tx, "gone");
                  tx.run();
                  tx.afterCommit(() -> after.add("ran"));
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
    assertThat(notes(OAKFIELD)).isEmpty();
    assertThat(after).isEmpty();
  }

  @Test
  void aFailedStatementTakesTheOthersOfItsRoundTripAlong() {
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD),
                tx -> insert(tx, "first") + insert(tx, "first") + insert(tx, "third")))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(notes(OAKFIELD)).isEmpty();
  }

  @Test
  void whatRunsAfterTheCommitSeesTheWorkAndStopsNobody() {
    List<List<String>> seen = new ArrayList<>();
    int result =
        transactions.as(
            at(OAKFIELD),
            tx -> {
              tx.afterCommit(() -> {
                throw new IllegalStateException("on purpose");
              });
              tx.afterCommit(() -> seen.add(notes(OAKFIELD)));
              return insert(tx, "stands");
            });
    assertThat(result).isEqualTo(1);
    assertThat(seen).containsExactly(List.of("stands"));
  }

  @Test
  void aJoinedTransactionCommitsWithTheOuterOneAndRunsItsActionsThen() {
    List<String> order = new ArrayList<>();
    transactions.as(
        at(OAKFIELD),
        outer -> {
          insert(outer, "outer");
          transactions.as(
              at(OAKFIELD),
              inner -> {
                inner.afterCommit(() -> order.add("after the commit"));
                return insert(inner, "inner");
              });
          order.add("still in the outer body");
          return 1;
        });
    assertThat(order).containsExactly("still in the outer body", "after the commit");
    assertThat(notes(OAKFIELD)).containsExactly("outer", "inner");
  }

  @Test
  void aJoinedTransactionThatFailsDoomsTheOuterOneEvenWhenCaught() {
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD),
                outer -> {
                  insert(outer, "outer");
                  Throwable caught =
                      catchThrowable(() ->
                          transactions.as(
                              at(OAKFIELD),
                              inner -> {
                                throw new IllegalArgumentException();
                              }));
                  assertThat(caught).isInstanceOf(IllegalArgumentException.class);
                  return 1;
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(notes(OAKFIELD)).isEmpty();
  }

  @Test
  void nobodyJoinsUnderAnotherCaller() {
    assertThatThrownBy(
            () -> transactions.as(at(OAKFIELD), outer -> notes(OAKFIELD, RIVERSIDE).size()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theScopeShowsItsSchoolsAndEndsWithTheTransaction() throws SQLException {
    transactions.as(at(OAKFIELD), tx -> tx.add(INSERT, OAKFIELD, "oakfield").run());
    transactions.as(at(RIVERSIDE), tx -> tx.add(INSERT, RIVERSIDE, "riverside").run());
    assertThat(notes(OAKFIELD)).containsExactly("oakfield");
    assertThat(notes(OAKFIELD, RIVERSIDE)).hasSize(2);
    assertThat(notes()).isEmpty();
    Connection pooled = context.getBean(RawConnections.class).takeFromRequestPool();
    try (pooled;
        Statement statement = pooled.createStatement();
        var rows =
            statement.executeQuery(
                "select (select count(*) from visit), lantern_schools(), lantern_login()")) {
      rows.next();
      assertThat(rows.getInt(1)).as("on the same pooled connection, without a scope").isZero();
      assertThat(rows.getString(2)).isNull();
      assertThat(rows.getString(3)).isNull();
    }
    for (String role : List.of("app", "work")) {
      try (Connection fresh = database.as(role);
          Statement statement = fresh.createStatement();
          var rows = statement.executeQuery("select count(*) from visit")) {
        rows.next();
        assertThat(rows.getInt(1)).as(role + " with nothing set").isZero();
      }
    }
    List<String> all =
        transactions.background(tx -> tx.list("select note from visit", r -> r.text("note")));
    assertThat(all).hasSize(2);
  }

  @Test
  void aSchoolOutsideTheScopeCannotBeWritten() {
    assertThatThrownBy(
            () -> transactions.as(at(OAKFIELD), tx -> tx.add(INSERT, RIVERSIDE, "x").run()))
        .isInstanceOfSatisfying(
            DatabaseFailure.class, failure -> assertThat(failure.sqlState()).isEqualTo("42501"));
  }

  @Test
  void noFailureRepeatsWhatARowSays() {
    String secret = "Elsie Marlow says";
    transactions.as(at(OAKFIELD), tx -> insert(tx, secret));
    List<Throwable> failures = new ArrayList<>();
    failures.add(catchThrowable(() -> transactions.as(at(OAKFIELD), tx -> insert(tx, secret))));
    failures.add(
        catchThrowable(
            () -> transactions.as(at(OAKFIELD), tx -> insert(tx, secret + " ".repeat(50)))));
    failures.add(
        catchThrowable(
            () -> transactions.as(at(OAKFIELD), tx -> tx.add("select ?::uuid", secret).run())));
    failures.add(
        catchThrowable(() ->
            transactions.as(
                at(OAKFIELD), tx -> tx.list("select note from visit", r -> r.day("note")))));
    failures.add(
        catchThrowable(() ->
            transactions.as(
                at(OAKFIELD),
                tx ->
                    tx.add("insert into pair values (?)", secret)
                        .add("insert into pair values (?)", secret)
                        .run())));
    assertThat(failures)
        .hasSize(5)
        .allSatisfy(failure -> {
          assertThat(failure).isInstanceOf(DatabaseFailure.class);
          StringWriter all = new StringWriter();
          failure.printStackTrace(new PrintWriter(all));
          assertThat(all.toString()).doesNotContain("Elsie");
        });
  }

  @Test
  void everyKindOfParameterArrivesAsItWas() {
    Instant now = Instant.parse("2026-11-22T01:02:03.123456Z");
    transactions.as(
        at(OAKFIELD),
        tx ->
            tx.one(
                "select ?::uuid[] as ids, ?::text[] as words, ?::timestamptz as at, ?::text as nothing,"
                    + " ?::bytea as bytes, ?::int as number, ?::boolean as flag",
                row -> {
                  assertThat(row.uuids("ids")).containsExactly(OAKFIELD);
                  assertThat(row.texts("words")).isEmpty();
                  assertThat(row.instant("at")).isEqualTo(now);
                  assertThat(row.textOrNull("nothing")).isNull();
                  assertThat(row.bytes("bytes")).containsExactly(1, 2);
                  assertThat(row.number("number")).isEqualTo(7);
                  assertThat(row.flag("flag")).isTrue();
                  return 1;
                },
                List.of(OAKFIELD),
                List.of(),
                now,
                null,
                new byte[] {1, 2},
                7,
                true));
  }

  @Test
  void aNullColumnIsRefusedByTheMethodsThatPromiseAValue() {
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD), tx -> tx.one("select null::bigint as n", r -> r.number("n"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column n is null");
    assertThatThrownBy(() ->
            transactions.as(
                at(OAKFIELD), tx -> tx.one("select null::boolean as f", r -> r.flag("f"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aLargeResultIsReadInPortions() {
    int[] read = {0};
    roundTrips.take();
    transactions.as(
        at(OAKFIELD),
        tx -> {
          tx.stream("select generate_series(1, 5000) as n", row -> read[0]++);
          return 1;
        });
    assertThat(read[0]).isEqualTo(5_000);
    assertThat(roundTrips.take()).isGreaterThan(5);
  }
}
