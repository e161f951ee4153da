package org.lantern.devkit.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.process.Child;

class EmbeddedBackingIT {
  private static EmbeddedBacking backing;

  @BeforeAll
  static void start() {
    backing = EmbeddedBacking.start();
  }

  @AfterAll
  static void nothingIsLeftRunning() {
    List<ProcessHandle> all =
        backing.processes().stream()
            .flatMap(child -> child.handle().stream())
            .flatMap(
                h -> java.util.stream.Stream.concat(java.util.stream.Stream.of(h), h.descendants()))
            .toList();
    backing.close();
    assertThat(all).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void whatWasCommittedSurvivesTheKillOfPostgres() throws SQLException {
    ServiceDatabase database = backing.suite().database("concern-service");
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("create table kept (id int)");
      statement.execute("insert into kept values (1)");
    }
    backing.postgres().kill();
    assertThatThrownBy(database::asOwner).isInstanceOf(SQLException.class);
    backing.postgres().start();
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from kept")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void postgresIsDurableAndRefusesTheRuntimeRolesEveryOwnership() throws SQLException {
    ServiceDatabase database = backing.suite().database("reporting-service");
    try (Connection app = database.asApp();
        Statement statement = app.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (ResultSet rows = statement.executeQuery("show " + setting)) {
          rows.next();
          assertThat(rows.getString(1)).isEqualTo("on");
        }
      }
      assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aServicesLoginsDoNotOpenAnotherServicesDatabase() {
    Suite suite = backing.suite();
    ServiceDatabase concern = suite.database("concern-service");
    ServiceDatabase reporting = suite.database("reporting-service");
    assertThatThrownBy(() ->
            DriverManager.getConnection(
                concern.url(), reporting.app().user(), reporting.app().password()))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aBrokerThatWasKilledKeepsItsRecordsAndOneThatLostItsLogDoesNot() throws Exception {
    TopicPartition partition = new TopicPartition("kept.v1", 0);
    try (Admin admin = Admin.create(client())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(partition.topic(), 1, (short) 1)
                      .configs(Map.of("flush.messages", "1"))))
          .all()
          .get();
    }
    send(partition.topic());
    backing.kafka().kill();
    backing.kafka().start();
    assertThat(end(partition)).isEqualTo(1);

    backing.kafka().loseRecords();
    assertThat(end(partition)).isZero();
    send(partition.topic());
    assertThat(end(partition)).isEqualTo(1);

    String before = clusterId();
    backing.kafka().wipe();
    assertThat(clusterId()).isNotEqualTo(before);
    try (Admin admin = Admin.create(client())) {
      assertThat(admin.listTopics().names().get()).isEqualTo(Set.of());
    }
  }

  @Test
  void theTokenOfALoginNamesPersonRolesAndSchools() throws Exception {
    SignedJWT token = SignedJWT.parse(backing.token("dsl"));
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(backing.addresses().issuer());
    assertThat(claims.getAudience()).containsExactly("lantern");
    assertThat(claims.getSubject()).isEqualTo("dsl");
    assertThat(claims.getStringListClaim("roles")).contains("dsl");
    assertThat(claims.getStringListClaim("schools")).hasSize(1);
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(12));
    assertThatThrownBy(() -> backing.token("nobody")).hasMessageContaining("no such login");
  }

  @Test
  void theProviderSignsWithTheSameKeyAfterARestart() throws Exception {
    String before = backing.token("teacher");
    backing.oidc().kill();
    backing.oidc().start();
    String after = backing.token("teacher");
    assertThat(SignedJWT.parse(after).getHeader().getKeyID())
        .isEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
  }

  @Test
  void eachProcessStartsAgainAfterAnOrderlyStop() {
    for (Child child : backing.processes()) {
      child.stop();
      assertThat(child.isAlive()).isFalse();
    }
    backing.startAll();
    await().until(() -> backing.processes().stream().allMatch(Child::isUp));
  }

  private static Map<String, Object> client() {
    return Map.of("bootstrap.servers", backing.kafka().bootstrap());
  }

  private static void send(String topic) throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
    }
  }

  private static long end(TopicPartition partition) throws Exception {
    try (Admin admin = Admin.create(client())) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get()
          .offset();
    }
  }

  private static String clusterId() throws Exception {
    try (Admin admin = Admin.create(client())) {
      return admin.describeCluster().clusterId().get();
    }
  }
}
