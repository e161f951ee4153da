package org.lantern.platform.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** Lets an operator ask whether the audit trail is whole. */
@Controller("/api/audit")
@Requires(beans = VerifyAudit.class)
@Secured("operator")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
  private final VerifyAudit verifyAudit;

  AuditController(VerifyAudit verifyAudit) {
    this.verifyAudit = verifyAudit;
  }

  /** Reads every entry: seconds for a million. */
  @Get("/verification")
  Verification verification() {
    return verifyAudit.verify();
  }
}
