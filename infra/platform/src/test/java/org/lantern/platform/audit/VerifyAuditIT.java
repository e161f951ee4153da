package org.lantern.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditIT {
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
  void whatWasWrittenIsWhole() {
    service.record(5);
    assertThat(service.verify()).isEqualTo(new Verification(true, 5, 0, 5, null));
    assertThat(service.sealer().seal()).isEqualTo(5);
    service.record(2);
    assertThat(service.verify()).isEqualTo(new Verification(true, 7, 5, 2, null));
  }

  @Test
  void anEmptyTrailIsWhole() {
    service.sealer().seal();
    assertThat(service.verify()).isEqualTo(new Verification(true, 0, 0, 0, null));
  }

  @Test
  void aChangeOfAnyColumnNamesTheRow() {
    UUID third = service.record(5).get(2);
    service.sealer().seal();
    for (String change :
        List.of(
            "at = at + interval '1 microsecond'",
            "actor = 'Teacher'",
            "action = action || ' '",
            "subject_type = 'alert'",
            "subject_id = gen_random_uuid()",
            "school_id = null",
            "detail = (detail::text || ' ')::json",
            "mac = set_byte(mac, 0, get_byte(mac, 0) # 1)",
            "tx = (tx::text::bigint - 1)::text::xid8")) {
      service.tamper(
          "create table before as select * from audit_entry where id = '%s'".formatted(third));
      service.tamper("update audit_entry set %s where id = '%s'".formatted(change, third));
      Verification found = service.verify();
      assertThat(found.ok()).as(change).isFalse();
      assertThat(found.firstBad()).as(change).extracting(bad -> bad.id()).isEqualTo(third);
      assertThat(service.firstBad().reason()).as(change).startsWith("changed");
      service.tamper("delete from audit_entry where id = '%s'".formatted(third));
      service.tamper("insert into audit_entry select * from before; drop table before");
      assertThat(service.verify().ok()).as("after taking back " + change).isTrue();
    }
  }

  @Test
  void aChangeBeforeTheSealIsSeenToo() {
    UUID first = service.record(2).getFirst();
    service.tamper("update audit_entry set actor = 'nobody' where id = '%s'".formatted(first));
    assertThat(service.firstBad().id()).isEqualTo(first);
  }

  @Test
  void aDeletedRowIsNamed() {
    UUID third = service.record(5).get(2);
    service.sealer().seal();
    service.tamper("delete from audit_entry where id = '%s'".formatted(third));
    Verification found = service.verify();
    assertThat(service.firstBad().id()).isEqualTo(third);
    assertThat(service.firstBad().reason()).startsWith("missing");
    assertThat(found.entries()).isEqualTo(4);
  }

  @Test
  void aRowDeletedWithItsLinkLeavesAGap() {
    List<UUID> ids = service.record(5);
    service.sealer().seal();
    service.tamper("delete from audit_entry where id = '%s'".formatted(ids.get(2)));
    service.tamper("delete from audit_link where entry_id = '%s'".formatted(ids.get(2)));
    assertThat(service.firstBad().id()).isEqualTo(ids.get(3));
    service.tamper("update audit_link set seq = seq - 1 where seq > 3");
    assertThat(service.firstBad().id()).isEqualTo(ids.get(3));
  }

  @Test
  void swappedRowsAreSeen() {
    List<UUID> ids = service.record(4);
    service.sealer().seal();
    service.tamper("update audit_link set seq = 99 where seq = 2");
    service.tamper("update audit_link set seq = 2 where seq = 3");
    service.tamper("update audit_link set seq = 3 where seq = 99");
    assertThat(service.firstBad().id()).isEqualTo(ids.get(2));
    assertThat(service.firstBad().reason()).startsWith("reordered");
  }

  @Test
  void aRowThatTheServiceDidNotWriteIsNamed() {
    service.record(3);
    service.sealer().seal();
    UUID forged = UUID.randomUUID();
    service.tamper(
        "insert into audit_entry select '%s', at, actor, action, subject_type, subject_id, school_id, detail, mac from audit_entry limit 1"
            .formatted(forged));
    assertThat(service.firstBad().id()).isEqualTo(forged);
    service.sealer().seal();
    assertThat(service.firstBad().id()).isEqualTo(forged);
  }

  @Test
  void aGenuineRowPutBackBehindTheSealIsSeen() {
    List<UUID> ids = service.record(2);
    service.tamper(
        "create table stolen as select * from audit_entry where id = '%s'"
            .formatted(ids.getFirst()));
    service.tamper("delete from audit_entry where id = '%s'".formatted(ids.getFirst()));
    service.sealer().seal();
    assertThat(service.verify().ok()).isTrue();
    service.tamper("insert into audit_entry select * from stolen");
    assertThat(service.firstBad().id()).isEqualTo(ids.getFirst());
    assertThat(service.firstBad().reason()).startsWith("inserted");
  }

  @Test
  void aTailCutOffIsSeenAgainstTheAnchorForAsLongAsItIsGone() {
    List<UUID> ids = service.record(5);
    service.sealer().seal();
    service.tamper(
        "delete from audit_entry where id in (select entry_id from audit_link where seq > 3)");
    service.tamper("delete from audit_link where seq > 3");
    assertThat(service.firstBad().id()).isEqualTo(ids.get(4));
    assertThat(service.firstBad().reason()).startsWith("truncated");
    service.record(4);
    service.sealer().seal();
    try (AuditFixture later = service.restarted()) {
      assertThat(later.firstBad().id()).isEqualTo(ids.get(4));
      assertThat(later.firstBad().reason()).startsWith("truncated");
    }
  }
}
