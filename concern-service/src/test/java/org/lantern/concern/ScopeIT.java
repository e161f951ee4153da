package org.lantern.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.devkit.rls.ScopeWalk;

class ScopeIT {
  private final ConcernServer server = ConcernServer.running();

  @Test
  void anUnsetScopeSeesNoRowOfAnyTableWithSchoolData() {
    server.post("teacher", Body.urgent(SmallTrust.ADA).json());
    server.post("teacher", Body.ordinary(SmallTrust.ADA).json());
    server.post(
        "teacher",
        Body.ordinary(SmallTrust.ADA)
            .with(
                "people", List.of(Map.of("pupilId", SmallTrust.BEN.toString(), "role", "witness")))
            .json());
    ScopeWalk walk = ScopeWalk.of(server.database());
    assertThat(walk.walked())
        .contains(
            "concern",
            "concern_person",
            "idempotency",
            "receipt",
            "recurrence",
            "draft",
            "framework_version",
            "audit_entry",
            "attachment",
            "attachment_portion",
            "day_pass",
            "inbound_notice",
            "history_import",
            "history_record",
            "history_file",
            "history_portion",
            "directory_entry",
            "followed_framework",
            "framework_draft",
            "framework_draft_change",
            "self_audit_answer",
            "parents_draft",
            "parents_version");
    assertThat(walk.leaks()).isEmpty();
  }
}
