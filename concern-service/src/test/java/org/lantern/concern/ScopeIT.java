package org.lantern.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.devkit.rls.ScopeWalk;

class ScopeIT {
  /** What staff and schools wrote; the rest is of messaging, or a replica. */
  private static final List<String> OWN =
      List.of(
          "concern",
          "concern_person",
          "concern_correction",
          "concern_reclassification",
          "concern_withdrawal",
          "consultation",
          "lado_referral",
          "lado_reminder",
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
          "school_category",
          "category_change",
          "parents_draft",
          "parents_version");

  private final ConcernServer server = ConcernServer.running();

  @Test
  void anUnsetScopeSeesNoRowOfAnyTableWithSchoolData() throws SQLException {
    new EveryTable(server).fill();
    ScopeWalk walk = ScopeWalk.of(server.database());
    assertThat(walk.walked()).containsAll(OWN);
    assertThat(walk.empty()).as("says nothing of them").doesNotContainAnyElementsOf(OWN);
    assertThat(walk.leaks()).isEmpty();
  }
}
