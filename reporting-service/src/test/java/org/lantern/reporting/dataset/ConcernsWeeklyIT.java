package org.lantern.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.ConcernUntallied;
import org.lantern.contracts.SchoolRegistered;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;
import org.lantern.devkit.rls.ScopeWalk;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.messaging.consumer.Unread;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.ids.Ids;
import org.lantern.reporting.tally.SettleWeeks;

/** The whole way: events through the broker, counts in PostgreSQL, rows over HTTP. */
class ConcernsWeeklyIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "reporting-service";
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static final Suite suite = Backing.shared().suite();
  private static EmbeddedServer server;
  private static HttpClient http;

  private final UUID school = UUID.randomUUID();
  private String analyst = "";

  @BeforeAll
  static void start() throws SQLException {
    Map<String, Object> properties = suite.propertiesFor(NAME);
    properties.put("lantern.reporting.settle-every", "PT24H");
    properties.put("lantern.reporting.quiet-before-settling", "PT1H");
    server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
    http = HttpClient.newHttpClient();
    owner(
        "create table test_clock (moved interval not null)",
        "insert into test_clock values ('0')",
        "comment on table test_clock is 'no school data: how far the test has moved the clock'",
        "grant select on test_clock to public",
        "create or replace function lantern_now() returns timestamptz language sql stable"
            + " return clock_timestamp() + (select moved from test_clock)");
    settle(); // the first look after a start settles nothing
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void signIn() throws SQLException {
    analyst = token("analyst", school);
    owner("update test_clock set moved = '0'");
  }

  @Test
  void aCountMovesWhenAConcernIsTallied() {
    LocalDate week = MONDAY.plusWeeks(1);
    send(tallied(week, "anxiety", 2));
    awaitRow(week, "anxiety", "c");
    assertThat(row(week, "Total").path("concern_count").asText()).isEqualTo("c");
    assertThat(row(week, "anxiety").path("status").asText()).isEqualTo("provisional");
    assertThat(row(week, "anxiety").path("tier").asText()).isEqualTo("2");
    assertThat(row(week, "anxiety").path("time_period").asText()).isEqualTo("202526");
  }

  @Test
  void theSameEventTwiceCountsOnce() throws SQLException {
    LocalDate week = MONDAY.plusWeeks(2);
    ConcernTallied tallied = tallied(week, "low-mood", null);
    UUID id = ids().next();
    send(id, tallied);
    awaitRow(week, "low-mood", "c");
    Redelivery.of(suite, Topics.CONCERN, id);
    send(tallied(week, "anxiety", 2)); // the same key: it arrives after the repeat
    awaitRow(week, "anxiety", "c");
    assertThat(
            number(
                "select sum(counted) from concern_tally where school_id = '%s'".formatted(school)))
        .isEqualTo(2);
  }

  @Test
  void aSettledWeekIsRefinedOnceAndNeverMovesAgain() throws SQLException {
    LocalDate week = MONDAY.plusWeeks(3);
    for (int at = 0; at < 7; at++) {
      send(tallied(week, "anxiety", 2));
    }
    for (int at = 0; at < 3; at++) {
      send(tallied(week, "low-mood", null));
    }
    awaitCounted(10);
    assertThat(counts(week)).containsExactly("c", "c", "c");
    settle();
    assertThat(counts(week)).as("not while it was touched a moment ago").contains("c", "c", "c");
    owner("update test_clock set moved = '2 hours'");
    settle();
    assertThat(counts(week))
        .as("the total would tell that low-mood is 3")
        .containsExactly("c", "7", "c");
    List<String> before = counts(week);
    send(tallied(week, "anxiety", 2));
    send(tallied(week, "bullying", 1));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            number("select sum(late) from concern_tally where school_id = '%s'".formatted(school))
                == 2);
    assertThat(counts(week)).isEqualTo(before);
    assertThat(row(week, "anxiety").path("status").asText()).isEqualTo("final");
  }

  @Test
  void whatIsTakenBackIsSeenNotBeforeTheWeekIsFinalAndThenIsNotCounted() throws SQLException {
    LocalDate week = MONDAY.plusWeeks(10);
    takeBack(week, "anxiety", 2); // it comes before the tally that it takes back
    awaitTakenBack(1);
    for (int at = 0; at < 8; at++) {
      send(tallied(week, "anxiety", 2));
    }
    send(tallied(week, "low-mood", null));
    awaitCounted(9);
    assertThat(counts(week)).containsExactly("c", "c", "c");
    takeBack(week, "low-mood", null);
    awaitTakenBack(2);
    assertThat(counts(week)).as("nobody sees it go").containsExactly("c", "c", "c");
    owner("update test_clock set moved = '2 hours'");
    settle();
    assertThat(counts(week)).containsExactly("7", "7", "0");
  }

  @Test
  void whatIsTakenBackAfterAWeekIsFinalMovesNothingThatIsPublished() throws SQLException {
    LocalDate week = MONDAY.plusWeeks(11);
    for (int at = 0; at < 6; at++) {
      send(tallied(week, "anxiety", 2));
    }
    awaitCounted(6);
    owner("update test_clock set moved = '2 hours'");
    settle();
    List<String> before = counts(week);
    String touched = touched(week);
    assertThat(before).containsExactly("6", "6", "0");
    takeBack(week, "anxiety", 2);
    send(tallied(week, "low-mood", null));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            number(
                    "select count(*) from concern_tally where late <> 0 and school_id = '%s'"
                        .formatted(school))
                == 2);
    assertThat(counts(week)).isEqualTo(before);
    assertThat(touched(week)).as("nor does the time of the last change tell").isEqualTo(touched);
  }

  @Test
  void aWeekIsSettledTwoWeeksAfterItsEndAndNotADayBefore() throws SQLException {
    LocalDate today =
        LocalDate.parse(text("select (now() at time zone 'Europe/London')::date::text"));
    LocalDate week = today.with(DayOfWeek.MONDAY);
    send(tallied(week, "anxiety", 2));
    awaitCounted(1);
    long daysUntil = ChronoUnit.DAYS.between(today, week.plusDays(21));
    owner("update test_clock set moved = '%d days'".formatted(daysUntil - 1));
    settle();
    assertThat(row(week, "anxiety").path("status").asText()).isEqualTo("provisional");
    owner("update test_clock set moved = '%d days'".formatted(daysUntil));
    settle();
    assertThat(row(week, "anxiety").path("status").asText()).isEqualTo("final");
  }

  @Test
  void theFileAndThePagesHoldTheSameRows() throws SQLException {
    LocalDate week = MONDAY.plusWeeks(4);
    send(tallied(week, "anxiety", 2));
    send(tallied(week.plusWeeks(1), "low-mood", null));
    awaitCounted(2);
    List<String> paged = new ArrayList<>();
    String next = "";
    for (int page = 0; page < 100; page++) {
      JsonNode body = json(analyst, "/api/datasets/concerns-weekly.json?limit=3" + next);
      assertThat(body.path("items").size()).isLessThanOrEqualTo(3);
      body.path("items")
          .forEach(item ->
              paged.add(String.join(",", item.valueStream().map(JsonNode::asText).toList())));
      if (body.path("next").isNull()) {
        break;
      }
      next = "&cursor=" + body.path("next").asText();
    }
    HttpResponse<String> file = get(analyst, "/api/datasets/concerns-weekly.csv", "*/*");
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    List<String> lines = file.body().lines().toList();
    assertThat(lines.getFirst()).isEqualTo(String.join(",", DataSet.CONCERNS_WEEKLY.titles()));
    assertThat(lines.subList(1, lines.size())).isEqualTo(paged).hasSizeGreaterThan(4);
    assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
    assertThat(get(analyst, "/api/datasets/concerns-weekly", "text/csv").body())
        .isEqualTo(file.body());
    for (String accept : List.of("*/*", "application/json", "application/json, text/csv;q=0.5")) {
      assertThat(get(analyst, "/api/datasets/concerns-weekly", accept).body())
          .as(accept)
          .startsWith("{");
    }
    assertThat(get(analyst, "/api/datasets/concerns-weekly", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void schoolsCarryTheNumbersOfTheRegister() {
    LocalDate week = MONDAY.plusWeeks(6);
    send(
        new OutgoingEvent(
            ids().next(),
            SchoolRegistered.TYPE,
            Topics.REGISTER,
            school,
            new SchoolRegistered(
                school, "=Oakfield", "primary", "991001", "998/2001", "Westmarch")));
    send(tallied(week, "anxiety", 2));
    awaitRow(week, "anxiety", "c");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          JsonNode row = row(week, "anxiety");
          assertThat(row.path("school_urn").asText()).isEqualTo("991001");
          assertThat(row.path("school_laestab").asText()).isEqualTo("9982001");
          assertThat(row.path("school_name").asText()).isEqualTo("Oakfield");
          assertThat(row.path("la_name").asText()).isEqualTo("Westmarch");
        });
  }

  @Test
  void onlyAnalystsOfTheSchoolSeeIt() {
    LocalDate week = MONDAY.plusWeeks(7);
    send(tallied(week, "anxiety", 2));
    awaitRow(week, "anxiety", "c");
    String path = "/api/datasets/concerns-weekly.json?limit=200&from=" + week + "&to=" + week;
    assertThat(json(token("analyst", UUID.randomUUID()), path).path("items")).isEmpty();
    assertThat(json(token("analyst"), path).path("items")).isEmpty();
    assertThat(get(token("analyst"), "/api/datasets/concerns-weekly.csv", "*/*").body().lines())
        .hasSize(1);
    assertThat(json(token("trust-safeguarding", school), path).path("items")).isNotEmpty();
    for (String role : List.of("staff", "pastoral", "senco", "dsl", "head", "operator")) {
      assertThat(get(token(role, school), path, "*/*").statusCode()).as(role).isEqualTo(403);
      assertThat(get(token(role, school), "/api/datasets", "*/*").statusCode()).isEqualTo(403);
    }
    assertThat(get(null, path, "*/*").statusCode()).isEqualTo(401);
    assertThat(get(analyst, path + "&schoolId=" + UUID.randomUUID(), "*/*").statusCode())
        .isEqualTo(404);
    assertThat(get(analyst, path + "&cursor=rubbish", "*/*").statusCode()).isEqualTo(422);
  }

  @Test
  void readingIsAudited() throws SQLException {
    long before = number("select count(*) from audit_entry where action = 'dataset-read'");
    json(analyst, "/api/datasets/concerns-weekly.json");
    get(analyst, "/api/datasets/concerns-weekly.csv", "*/*");
    assertThat(number("select count(*) from audit_entry where action = 'dataset-read'"))
        .isEqualTo(before + 2);
  }

  @Test
  void theListDescribesTheDataSet() {
    JsonNode set = json(analyst, "/api/datasets").path("items").get(0);
    assertThat(set.path("name").asText()).isEqualTo("concerns-weekly");
    assertThat(set.path("columns").valueStream().map(column -> column.path("name").asText()))
        .isEqualTo(DataSet.CONCERNS_WEEKLY.titles());
    assertThat(set.has("asOf")).isTrue();
  }

  @Test
  void theServiceDescribesItsCalls() {
    HttpResponse<String> description = get(analyst, "/openapi.yml", "application/yaml");
    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.body())
        .contains(
            "/api/datasets:",
            "/api/datasets/concerns-weekly:",
            "/api/datasets/concerns-weekly.csv:",
            "/api/datasets/concerns-weekly.json:",
            "schemas/DataSetsResponse",
            "schemas/WeeklyRowsResponse",
            "/api/quarantine:",
            "/api/quarantine/{id}/retry:",
            "/api/audit/verification:");
    assertThat(get(null, "/openapi.yml", "application/yaml").statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNoCodeIsQuarantinedAndNotCounted() throws SQLException {
    LocalDate week = MONDAY.plusWeeks(8);
    send(tallied(week, "=HYPERLINK(1)", 2));
    send(tallied(week, "anxiety", 2));
    awaitRow(week, "anxiety", "c");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> number("select count(*) from quarantine") > 0);
    assertThat(number("select count(*) from concern_tally where category like '=%'")).isZero();
  }

  @Test
  void withoutAScopeNoTableShowsARow() {
    LocalDate week = MONDAY.plusWeeks(9);
    send(tallied(week, "anxiety", 2));
    awaitRow(week, "anxiety", "c");
    ScopeWalk walk = ScopeWalk.of(suite.database(NAME));
    assertThat(walk.walked()).contains("concern_tally");
    assertThat(walk.empty()).doesNotContain("concern_tally");
    walk.requireNothingVisible();
  }

  private ConcernTallied tallied(LocalDate week, String category, @Nullable Integer tier) {
    return new ConcernTallied(school, category, "normal", tier, week);
  }

  private void takeBack(LocalDate week, String category, @Nullable Integer tier) {
    send(
        new OutgoingEvent(
            ids().next(),
            ConcernUntallied.TYPE,
            Topics.CONCERN,
            school,
            new ConcernUntallied(school, category, "normal", tier, week)));
  }

  private void awaitTakenBack(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            number(
                    "select coalesce(sum(taken_back), 0) from concern_tally where school_id = '%s'"
                        .formatted(school))
                == count);
  }

  private static String touched(LocalDate week) throws SQLException {
    return text("select touched_at::text from tally_week where week_starting = '" + week + "'");
  }

  private static void send(ConcernTallied tallied) {
    send(ids().next(), tallied);
  }

  private static void send(UUID id, ConcernTallied tallied) {
    send(new OutgoingEvent(id, ConcernTallied.TYPE, Topics.CONCERN, tallied.schoolId(), tallied));
  }

  private static void send(OutgoingEvent event) {
    bean(Transactions.class)
        .<Set<String>>background(tx -> {
          bean(Outbox.class).append(tx, event);
          return Set.of();
        });
  }

  private static Ids ids() {
    return bean(Ids.class);
  }

  private static <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** Once nothing waits on the topic any more. */
  private static void settle() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !bean(Unread.class).anyOf(Topics.CONCERN));
    bean(SettleWeeks.class).settleDueWeeks();
  }

  private void awaitCounted(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            number(
                    "select coalesce(sum(counted), 0) from concern_tally where school_id = '%s'"
                        .formatted(school))
                == count);
  }

  private void awaitRow(LocalDate week, String category, String count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(row(week, category).path("concern_count").asText()).isEqualTo(count));
  }

  /** The total, anxiety and low-mood. */
  private List<String> counts(LocalDate week) {
    return List.of("Total", "anxiety", "low-mood").stream()
        .map(category -> row(week, category).path("concern_count").asText())
        .toList();
  }

  private JsonNode row(LocalDate week, String category) {
    return json(
            analyst,
            "/api/datasets/concerns-weekly.json?limit=200&from=%s&to=%s".formatted(week, week))
        .path("items")
        .valueStream()
        .filter(item -> item.path("category").asText().equals(category))
        .findFirst()
        .orElse(JSON.missingNode());
  }

  private static String token(String role, UUID... schools) {
    return Backing.shared()
        .token(
            Map.of(
                "sub",
                role + "-of-a-test",
                "name",
                "Somebody",
                "roles",
                List.of(role),
                "schools",
                List.of(schools).stream().map(UUID::toString).toList()));
  }

  private static JsonNode json(String token, String path) {
    HttpResponse<String> response = get(token, path, "application/json");
    assertThat(response.statusCode()).isEqualTo(200);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> get(@Nullable String token, String path, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.getURL() + path)).header("Accept", accept);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("reporting-service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void owner(String... statements) throws SQLException {
    try (Connection owner = suite.database(NAME).asOwner();
        Statement statement = owner.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private static String text(String query) throws SQLException {
    try (Connection work = suite.database(NAME).asWork();
        Statement statement = work.createStatement()) {
      statement.execute("set lantern.work = 'on'");
      try (ResultSet result = statement.executeQuery(query)) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
