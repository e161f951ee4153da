package org.lantern.reporting;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts reporting-service. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Lantern reporting",
            version = "1",
            description =
                "Counts for analysts, with disclosure control and without anybody in them."))
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
