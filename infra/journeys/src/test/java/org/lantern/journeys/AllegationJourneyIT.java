package org.lantern.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.devkit.trust.DemoPupil;
import org.lantern.devkit.trust.DemoSchool;

/**
 * A concern about an adult goes past that adult from the first second. What a person does not get
 * is looked for after a witness, recorded later, has reached them the same way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllegationJourneyIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Pattern COUNT =
      Pattern.compile("<span class=\"desk-count\" data-count=\"(?:urgent|review)\">(\\d+)");
  private static final String HEAD_MAIL = "head@trust.example";

  private final RunningSuite suite = RunningSuite.shared();
  private final Person teacher = suite.as("teacher");
  private final Person dsl = suite.as("dsl");
  private final Person deputy = suite.as("deputy");
  private final Person head = suite.as("head");
  private final Person trustLead = suite.as("trust-lead");

  @Test
  void aConcernAboutTheSafeguardingLeadReachesTheHeadAndNothingOfItTheLead() {
    DemoPupil child = Children.next();
    try (DeskStream desk = dsl.desk()) {
      Recorded concern = about(child, adult -> adult.put("staffId", staffId("dsl")), true);
      reaches(concern, head, HEAD_MAIL);
      nothingReaches(concern, dsl, desk, child);
      nothingReaches(concern, deputy, desk, child);
    }
  }

  @Test
  void aConcernAboutTheDeputyReachesTheHeadAndNothingOfItTheDeputy() {
    DemoPupil child = Children.next();
    try (DeskStream desk = deputy.desk()) {
      Recorded concern = about(child, adult -> adult.put("staffId", staffId("deputy")), false);
      reaches(concern, head, HEAD_MAIL);
      nothingReaches(concern, deputy, desk, child);
    }
  }

  @Test
  void aNameAloneIsEnoughToKeepItsBearerOut() {
    DemoPupil child = Children.next();
    try (DeskStream desk = deputy.desk()) {
      Recorded concern = about(child, adult -> adult.put("name", "Mr Larchwood"), true);
      reaches(concern, head, HEAD_MAIL);
      nothingReaches(concern, deputy, desk, child);
    }
  }

  @Test
  void aConcernAboutTheHeadGoesPastTheHead() {
    DemoPupil child = Children.next();
    try (DeskStream desk = head.desk()) {
      Recorded concern = about(child, adult -> adult.put("staffId", staffId("head")), true);
      reaches(concern, trustLead, "trust-lead@trust.example");
      assertThat(concern.told()).contains("chair@trust.example");
      assertThat(concern.openedBy(head).status()).isEqualTo(404);
      assertThat(concern.listedFor(head)).isEmpty();
      assertThat(desk.of(concern.concernId())).isEmpty();
      assertThat(concern.told()).doesNotContain(HEAD_MAIL);
      silent(concern, head);
    }
  }

  private Recorded about(
      DemoPupil child, java.util.function.Consumer<ObjectNode> adult, boolean urgent) {
    ObjectNode body =
        Person.concern(child.id(), "unexplained-injury", "He was held by the arm, he said.");
    adult.accept(body.putObject("aboutAdult"));
    return Recorded.by(teacher, body.put("urgent", urgent));
  }

  private static void reaches(Recorded concern, Person person, String address) {
    await().atMost(SOON).until(concern::isAlerted);
    await().atMost(SOON).until(() -> concern.told().contains(address));
    assertThat(concern.listedFor(person)).hasSize(1);
    assertThat(concern.openedBy(person).status()).isEqualTo(200);
    assertThat(concern.openedBy(person).json().path("narrative").asText()).contains("arm");
  }

  /** {@code desk} is the subject's, open since before the concern was recorded. */
  private void nothingReaches(Recorded concern, Person subject, DeskStream desk, DemoPupil child) {
    Recorded witness =
        Recorded.by(teacher, Person.concern(child.id(), "weapon", "Nothing: a witness."));
    String address = subject.login() + "@trust.example";
    await().atMost(SOON).until(() -> !desk.of(witness.concernId()).isEmpty());
    await().atMost(SOON).until(() -> witness.told().contains(address));
    assertThat(witness.listedFor(subject)).hasSize(1);
    assertThat(desk.of(concern.concernId())).as("on the stream").isEmpty();
    assertThat(concern.told()).as("by mail").doesNotContain(address);
    assertThat(concern.listedFor(subject)).as("in the lists").isEmpty();
    assertThat(concern.openedBy(subject).status()).as("opened").isEqualTo(404);
    assertThat(concern.acknowledgedBy(subject).status()).as("acknowledged").isEqualTo(404);
    assertThat(page(subject)).contains(witness.reference()).doesNotContain(concern.reference());
    assertThat(counted(page(subject))).as("in the counts").isEqualTo(openAboutChildren());
    silent(concern, subject);
    assertThat(witness.acknowledgedBy(subject).status()).isEqualTo(200);
  }

  /** Where the concern itself lives. */
  private static void silent(Recorded concern, Person subject) {
    String id = concern.concernId();
    for (String path : List.of("/api/concerns/" + id, "/api/concerns/" + id + "/receipt")) {
      assertThat(subject.get(RunningSuite.CONCERN, path).status()).as(path).isEqualTo(404);
    }
  }

  private static String page(Person person) {
    return person.get(RunningSuite.SAFEGUARDING, "/desk", "text/html").body();
  }

  /** What the headings of the desk say. */
  private static long counted(String page) {
    return COUNT.matcher(page).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }

  private long openAboutChildren() {
    return suite
        .rows(RunningSuite.SAFEGUARDING)
        .count(
            "alert where state = 'open' and route = 'safeguarding'"
                + " and ?::uuid = any (school_ids)",
            DemoSchool.A.id());
  }

  private static String staffId(String login) {
    UUID id = DemoLogins.of(login).orElseThrow().staffId();
    return String.valueOf(id);
  }
}
