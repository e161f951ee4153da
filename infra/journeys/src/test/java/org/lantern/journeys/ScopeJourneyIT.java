package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.devkit.rls.ScopeWalk;

/** What stands in the four databases once there are concerns: who sees it, and who notices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeJourneyIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final RunningSuite suite = RunningSuite.shared();

  @BeforeAll
  void concernsOfEachLevelHaveReachedEveryService() {
    Person teacher = suite.as("teacher");
    UUID child = Children.next().id();
    Recorded disclosure =
        Recorded.by(teacher, Person.concern(child, "missing-child", "Not seen since break."));
    Recorded.by(teacher, Person.concern(child, "signs-of-neglect", "Hungry again."));
    await().atMost(SOON).until(disclosure::isAlerted);
    assertThat(disclosure.acknowledgedBy(suite.as("dsl")).status()).isEqualTo(200);
    await()
        .atMost(SOON)
        .until(() ->
            rows(RunningSuite.PROVISION)
                    .count("suggestion_concern where concern_id = ?::uuid", disclosure.concernId())
                == 1);
    await()
        .atMost(SOON)
        .until(() ->
            rows(RunningSuite.REPORTING).count("concern_tally where category = 'signs-of-neglect'")
                > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          concern-service      | concern,idempotency,receipt,audit_entry
          provision-service    | suggestion,suggestion_concern,replica_pupil,replica_enrolment
          safeguarding-service | alert,alert_content,alert_history,notice,audit_entry,replica_pupil
          reporting-service    | concern_tally
          """)
  void withNothingSetNobodySeesARowOfTheTablesThatHoldSchoolData(String service, String tables) {
    ScopeWalk walk = ScopeWalk.of(suite.suite().database(service));
    walk.requireNothingVisible();
    assertThat(walk.walked()).contains(tables.split(","));
    assertThat(walk.empty()).doesNotContain(tables.split(","));
  }

  @ParameterizedTest
  @ValueSource(strings = {RunningSuite.CONCERN, RunningSuite.SAFEGUARDING})
  void oneChangedByteOfAnAuditRowIsNamed(String service) {
    await().atMost(SOON).until(() -> verify(service).path("unsealedTail").asLong() == 0);
    assertThat(verify(service).path("ok").asBoolean()).isTrue();
    List<String> sealed =
        rows(service).list("select entry_id from audit_link order by seq desc limit 2");
    String id = sealed.getLast();
    String before = actor(service, id);
    change(service, id, before.substring(0, before.length() - 1) + "~");
    try {
      JsonNode found = verify(service);
      assertThat(found.path("ok").asBoolean()).isFalse();
      assertThat(found.path("firstBad").path("id").asText()).isEqualTo(id);
      assertThat(found.path("firstBad").path("reason").asText()).startsWith("changed");
    } finally {
      change(service, id, before);
    }
    assertThat(verify(service).path("ok").asBoolean()).isTrue();
  }

  private JsonNode verify(String service) {
    return suite.as("operator").get(service, "/api/audit/verification").json();
  }

  private String actor(String service, String id) {
    return rows(service).list("select actor from audit_entry where id = ?::uuid", id).getFirst();
  }

  private void change(String service, String id, String actor) {
    int changed =
        rows(service).change("update audit_entry set actor = ? where id = ?::uuid", actor, id);
    assertThat(changed).isEqualTo(1);
  }

  private Rows rows(String service) {
    return suite.rows(service);
  }
}
