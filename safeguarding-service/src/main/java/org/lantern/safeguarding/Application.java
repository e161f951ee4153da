package org.lantern.safeguarding;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts safeguarding-service. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Lantern safeguarding",
            version = "1",
            description =
                "Alerts of disclosures: list, stream, content, acknowledgement, actions, hand-over and"
                    + " drills; duty, policies and channels; an overview for the trust."))
@OpenAPIInclude(
    classNames = {
      "org.lantern.messaging.quarantine.QuarantineController",
      "org.lantern.platform.audit.AuditController"
    })
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
