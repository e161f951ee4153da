package org.lantern.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSealerIT {
  private AuditFixture service;

  @BeforeEach
  void start(@TempDir Path folder) {
    service = new AuditFixture(folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aLongTransactionIsNotSkippedOver() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> early =
          slow.submit(() ->
              service
                  .transactions()
                  .as(
                      service.caller(),
                      tx -> {
                        service.append(tx);
                        tx.run();
                        written.countDown();
                        await(mayCommit);
                        return 1;
                      }));
      await(written);
      service.record(3);
      assertThat(service.sealer().seal()).as("younger than one that runs").isZero();
      assertThat(service.verify().unsealedTail()).isEqualTo(3);
      mayCommit.countDown();
      early.get();
    }
    assertThat(service.sealer().seal()).isEqualTo(4);
    assertThat(service.verify()).isEqualTo(new Verification(true, 4, 4, 0, null));
  }

  @Test
  void whatRolledBackIsNoEntry() {
    assertThatThrownBy(() ->
            service
                .transactions()
                .as(
                    service.caller(),
                    tx -> {
                      service.append(tx);
                      tx.run();
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    service.record(1);
    assertThat(service.sealer().seal()).isEqualTo(1);
    assertThat(service.verify().ok()).isTrue();
  }

  @Test
  void severalSealersAtOnceMakeOneChain(@TempDir Path folder) throws Exception {
    int writers = 4;
    int each = 400;
    List<Future<?>> running = new ArrayList<>();
    try (AuditFixture second = service.restarted();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writing = new ArrayList<>();
      for (int n = 0; n < writers; n++) {
        AuditFixture instance = n % 2 == 0 ? service : second;
        writing.add(threads.submit(() -> recordOnly(instance, each)));
      }
      for (AuditFixture instance : List.of(service, second)) {
        running.add(
            threads.submit(() -> {
              while (!writing.stream().allMatch(Future::isDone)) {
                instance.sealer().seal();
              }
            }));
      }
      for (Future<?> each1 : running) {
        each1.get();
      }
      for (Future<?> each1 : writing) {
        each1.get();
      }
    }
    service.sealer().seal();
    int all = writers * each;
    assertThat(service.verify()).isEqualTo(new Verification(true, all, all, 0, null));
  }

  private static void recordOnly(AuditFixture instance, int entries) {
    for (int n = 0; n < entries; n++) {
      instance.transactions().as(instance.caller(), instance::append);
    }
  }

  @Test
  void aCrashBetweenLinkAndAnchorIsMended() {
    service.record(3);
    service.sealer().seal();
    service.record(2);
    assertThat(linkWithoutAnchor()).isEqualTo(2);
    try (AuditFixture after = service.restarted()) {
      assertThat(after.bean(Anchor.class).last()).map(Link::seq).contains(3L);
      assertThat(after.verify().ok()).isTrue();
      assertThat(after.sealer().seal()).isZero();
      assertThat(after.bean(Anchor.class).last()).map(Link::seq).contains(5L);
    }
  }

  private int linkWithoutAnchor() {
    AuditLinks links = service.bean(AuditLinks.class);
    return service.transactions().background(tx -> links.linkNext(tx, null)).linked();
  }

  @Test
  void rowsRestoredIntoAnotherClusterAreSealedOnAndStayWhole() {
    service.record(3);
    service.tamper("update audit_entry set tx = (tx::text::bigint + 1000000)::text::xid8");
    assertThat(service.sealer().seal()).isEqualTo(3);
    service.record(2);
    assertThat(service.sealer().seal()).isEqualTo(2);
    service.record(2);
    assertThat(service.sealer().seal()).isEqualTo(2);
    assertThat(service.verify()).isEqualTo(new Verification(true, 7, 7, 0, null));
  }

  @Test
  void moreThanOneBatchIsSealedInOneRun() {
    service.record(1);
    service
        .transactions()
        .as(
            service.caller(),
            tx -> {
              for (int n = 0; n < 2_500; n++) {
                service.append(tx);
                if (n % 100 == 0) {
                  tx.run();
                }
              }
              return 0;
            });
    assertThat(service.sealer().seal()).isEqualTo(2_501);
    assertThat(service.verify().ok()).isTrue();
  }

  @Test
  void sealingReadsTheIndexFromTheLastLinkOn() throws SQLException {
    service.record(1);
    service.tamper(
        "insert into audit_entry select gen_random_uuid(), at, actor, action, subject_type,"
            + " subject_id, school_id, detail, mac from audit_entry, generate_series(1, 20000)");
    service.sealer().seal();
    service.tamper("analyze audit_entry; analyze audit_link");
    StringBuilder plan = new StringBuilder();
    try (Connection work = service.database.as("work");
        Statement statement = work.createStatement()) {
      statement.execute("set lantern.work = 'on'; set plan_cache_mode = force_generic_plan");
      statement.execute("prepare waiting (text, uuid) as " + numbered(AuditLinks.WAITING));
      String last = "'5', gen_random_uuid()";
      try (var lines = statement.executeQuery("explain execute waiting(" + last + ")")) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
    }
    assertThat(plan.toString())
        .contains("Index Scan using audit_entry_sealing")
        .contains("Index Cond: ((ROW(tx, id) > ROW(")
        .contains("audit_link_entry_id_key")
        .doesNotContain("Seq Scan");
  }

  private static String numbered(String sql) {
    return sql.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2");
  }

  @Test
  void neitherRoleCanChangeWhatStands() throws SQLException {
    service.record(1);
    service.sealer().seal();
    for (String role : List.of("app", "work")) {
      try (Connection connection = service.database.as(role);
          Statement statement = connection.createStatement()) {
        statement.execute("set lantern.work = 'on'");
        for (String sql :
            List.of(
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_link set seq = 7",
                "delete from audit_link",
                "insert into audit_entry (id, tx) values (gen_random_uuid(), '1')")) {
          assertThatThrownBy(() -> statement.execute(sql))
              .as(role + ": " + sql)
              .hasMessageContaining("permission denied");
        }
      }
    }
    try (Connection app = service.database.as("app");
        Statement statement = app.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select * from audit_entry"))
          .hasMessageContaining("permission denied");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
