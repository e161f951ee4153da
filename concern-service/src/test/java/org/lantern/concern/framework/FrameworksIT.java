package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transactions;

/** Versions of frameworks in PostgreSQL. */
class FrameworksIT {
  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);
  private static final LocalDate FAR_AWAY = LocalDate.of(2999, 1, 1);

  private final ConcernServer server = ConcernServer.running();
  private final SchoolsVersion schools = new SchoolsVersion(server);
  private final Frameworks frameworks = server.context().getBean(Frameworks.class);
  private final Transactions transactions = server.context().getBean(Transactions.class);

  @Test
  void theDatabaseItselfKeepsAVersionWithinItsSchool() {
    FrameworkVersion own = schools.add("teacher-b", LAST_YEAR);
    assertThat(stored("teacher", own.id())).isEmpty();
    assertRefused(
        () -> schools.add(SchoolsVersion.caller("teacher"), DemoSchool.B.id(), LAST_YEAR));
    assertRefused(() -> schools.add(SchoolsVersion.caller("teacher"), null, LAST_YEAR));
  }

  @Test
  void whatHoldsAtASchoolIsItsOwnVersionFromItsDayOn() {
    FrameworkVersion first = schools.add("dsl-b", LAST_YEAR);
    schools.add("dsl-b", FAR_AWAY);
    FrameworkVersion later = schools.add("dsl-b", LAST_YEAR.plusDays(30));
    assertThat(currentAtB(LAST_YEAR.minusDays(1)))
        .hasValue(StoreCatalogue.id(SchoolsVersion.CODE, 1));
    assertThat(currentAtB(LAST_YEAR.plusDays(29))).isNotEqualTo(Optional.of(later.id()));
    assertThat(currentAtB(LAST_YEAR.plusDays(30))).hasValue(later.id());
    assertThat(stored("dsl-b", first.id()))
        .as("what was recorded under it can still read it")
        .hasValueSatisfying(version -> assertThat(version.document()).isEqualTo(first.document()));
  }

  @Test
  void nobodyMayChangeOrDeleteADocument() throws SQLException {
    for (String statement :
        List.of(
            "update framework_version set document = '{}'",
            "update framework_version set effective_from = '2020-01-01'",
            "delete from framework_version")) {
      try (Connection app = server.database().asApp();
          Connection work = server.database().asWork()) {
        assertDenied(app, statement);
        assertDenied(work, statement);
      }
    }
  }

  @Test
  void instancesThatStartTogetherStoreEachVersionOnce()
      throws InterruptedException, ExecutionException {
    List<ListedFramework> before = catalogue();
    try (ExecutorService starts = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      IntStream.range(0, 4).forEach(nr -> all.add(starts.submit(() -> freshly().store())));
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(catalogue()).isEqualTo(before).hasSameSizeAs(TestCatalogue.frameworks());
  }

  @Test
  void aVersionThatIsTakenBackHoldsNoLongerAndCanStillBeRead() {
    FrameworkVersion first = schools.add("dsl-b", LAST_YEAR.plusDays(60));
    FrameworkVersion second = schools.add("dsl-b", LAST_YEAR.plusDays(60));
    transactions.as(
        SchoolsVersion.caller("dsl-b"),
        tx -> {
          frameworks.withdraw(tx, second.id());
          return tx.run();
        });
    assertThat(currentAtB(LAST_YEAR.plusDays(60))).hasValue(first.id());
    assertThat(stored("dsl-b", second.id()))
        .hasValueSatisfying(version -> {
          assertThat(version.state()).isEqualTo(FrameworkVersion.State.WITHDRAWN);
          assertThat(version.document()).isEqualTo(second.document());
        });
  }

  @Test
  void noSchoolTakesAnothersVersionBackNorTheCatalogues() {
    FrameworkVersion ofB = schools.add("teacher-b", LAST_YEAR);
    for (UUID id : List.of(ofB.id(), StoreCatalogue.id(SchoolsVersion.CODE, 1))) {
      int changed =
          transactions.as(
              SchoolsVersion.caller("teacher"),
              tx -> {
                frameworks.withdraw(tx, id);
                return tx.run();
              });
      assertThat(changed).isZero();
    }
  }

  @Test
  void theDatabaseItselfLetsNobodyButSencoAndHeadTakeAVersionBack() {
    FrameworkVersion own = schools.add("teacher-b", LAST_YEAR);
    for (String login : List.of("teacher-b", "dsl-b")) {
      int changed =
          transactions.as(
              SmallTrust.caller(login),
              tx -> {
                frameworks.withdraw(tx, own.id());
                return tx.run();
              });
      assertThat(changed).as(login).isZero();
    }
  }

  @Test
  void theSameNumberTwiceAtOneSchoolIsRefused() {
    FrameworkVersion own = schools.add("teacher-b", LAST_YEAR);
    assertThatThrownBy(() ->
            transactions.as(
                SchoolsVersion.caller("teacher-b"),
                tx -> {
                  frameworks.add(
                      tx,
                      new FrameworkVersion(
                          UUID.randomUUID(),
                          own.code(),
                          own.version(),
                          own.title(),
                          own.schoolId(),
                          own.basedOn(),
                          own.effectiveFrom(),
                          own.state(),
                          own.createdAt(),
                          "teacher-b",
                          own.document()));
                  return tx.run();
                }))
        .isInstanceOfSatisfying(
            DatabaseFailure.class, failure -> assertThat(failure.sqlState()).isEqualTo("23505"));
  }

  private List<ListedFramework> catalogue() {
    return transactions
        .as(SchoolsVersion.caller("teacher"), tx -> frameworks.list(tx, null, 200))
        .stream()
        .filter(row -> row.schoolId() == null)
        .toList();
  }

  private Optional<FrameworkVersion> stored(String login, UUID id) {
    return transactions.as(SchoolsVersion.caller(login), tx -> frameworks.version(tx, id));
  }

  private StoreCatalogue freshly() {
    return new StoreCatalogue(
        transactions, server.context().getBean(Catalogue.class), frameworks, Clock.systemUTC());
  }

  private Optional<UUID> currentAtB(LocalDate on) {
    return transactions
        .as(
            SchoolsVersion.caller("dsl-b"),
            tx -> frameworks.current(tx, SchoolsVersion.CODE, DemoSchool.B.id(), on))
        .map(FrameworkVersion::id);
  }

  private static void assertRefused(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            DatabaseFailure.class, failure -> assertThat(failure.sqlState()).isEqualTo("42501"));
  }

  private static void assertDenied(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class, failure -> assertThat(failure.getSQLState()).isEqualTo("42501"));
    }
  }
}
