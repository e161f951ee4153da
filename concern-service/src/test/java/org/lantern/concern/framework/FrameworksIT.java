package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
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
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transactions;

/** Versions of frameworks in PostgreSQL, and who may see which. */
class FrameworksIT {
  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 10, 1);
  private static final LocalDate FAR_AWAY = LocalDate.of(2999, 1, 1);

  private final ConcernServer server = ConcernServer.running();
  private final SchoolsVersion schools = new SchoolsVersion(server);
  private final Frameworks frameworks = server.context().getBean(Frameworks.class);
  private final Transactions transactions = server.context().getBean(Transactions.class);

  @Test
  void theCatalogueIsThereFromTheStartForAllStaff() {
    assertThat(listed("teacher", "/api/frameworks"))
        .filteredOn(row -> row.get("schoolId").isNull())
        .extracting(row -> row.get("code").asText())
        .containsExactlyInAnyOrderElementsOf(
            TestCatalogue.frameworks().stream().map(Framework::code).toList());
    assertThat(server.get("trust-lead", "/api/frameworks").statusCode()).isEqualTo(200);
    assertThat(server.get("analyst", "/api/frameworks").statusCode()).isEqualTo(403);
    assertThat(server.send(server.request("/api/frameworks").GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void aListComesInPagesWithoutGapOrRepeat() {
    schools.add("teacher", LAST_YEAR);
    List<String> whole = ids(listed("teacher", "/api/frameworks?limit=200"));
    List<String> inPages = new ArrayList<>();
    String next = "/api/frameworks?limit=2";
    while (next != null) {
      JsonNode page = Answer.json(server.get("teacher", next));
      assertThat(page.get("items").size()).isLessThanOrEqualTo(2);
      inPages.addAll(Answer.texts(page.get("items"), "id"));
      next =
          page.get("next").isNull()
              ? null
              : "/api/frameworks?limit=2&cursor=" + page.get("next").asText();
    }
    assertThat(inPages).isEqualTo(whole).doesNotHaveDuplicates();
    assertThat(server.get("teacher", "/api/frameworks?cursor=made-up").statusCode()).isEqualTo(422);
  }

  @Test
  void aFrameworkIsServedAsItStandsInTheCatalogue() {
    FrameworkDocuments documents = server.context().getBean(FrameworkDocuments.class);
    for (Framework framework : TestCatalogue.frameworks()) {
      HttpResponse<String> answer = server.get("trust-lead", "/api/frameworks/" + framework.code());
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode document = Answer.json(answer).get("document");
      assertThat(documents.read(document.toString())).isEqualTo(framework);
    }
    assertThat(server.get("teacher", "/api/frameworks/no-such-code").statusCode()).isEqualTo(404);
  }

  @Test
  void aSchoolsOwnVersionIsNotThereForAnotherSchool() {
    String id = schools.add("teacher-b", LAST_YEAR).id().toString();
    assertThat(server.get("teacher-b", "/api/frameworks/" + id).statusCode()).isEqualTo(200);
    assertThat(server.get("teacher", "/api/frameworks/" + id).statusCode()).isEqualTo(404);
    assertThat(ids(listed("teacher-b", "/api/frameworks"))).contains(id);
    assertThat(ids(listed("teacher", "/api/frameworks"))).doesNotContain(id);
    assertThat(ids(listed("trust-lead", "/api/frameworks"))).contains(id);
    assertThat(
            server
                .get(
                    "teacher",
                    "/api/frameworks/" + SchoolsVersion.CODE + "?schoolId=" + DemoSchool.B.id())
                .statusCode())
        .isEqualTo(404);
  }

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
    assertThat(
            Answer.json(server.get("dsl-b", "/api/frameworks/" + SchoolsVersion.CODE))
                .get("id")
                .asText())
        .as("the code alone means what holds today at my school")
        .isEqualTo(later.id().toString());
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
    List<String> before = ids(listed("trust-lead", "/api/frameworks?limit=200"));
    try (ExecutorService starts = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      IntStream.range(0, 4).forEach(nr -> all.add(starts.submit(() -> freshly().store())));
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(ids(listed("trust-lead", "/api/frameworks?limit=200"))).containsAll(before);
    assertThat(
            listed("trust-lead", "/api/frameworks?limit=200").stream()
                .filter(row -> row.get("schoolId").isNull()))
        .hasSize(TestCatalogue.frameworks().size());
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

  private List<JsonNode> listed(String login, String path) {
    List<JsonNode> rows = new ArrayList<>();
    Answer.json(server.get(login, path)).get("items").forEach(rows::add);
    return rows;
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("id").asText()).toList();
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
