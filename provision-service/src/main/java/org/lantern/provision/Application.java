package org.lantern.provision;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts provision-service. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Lantern provision",
            version = "1",
            description = "Which pupils may need a plan, and what the SENCO decided."))
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
