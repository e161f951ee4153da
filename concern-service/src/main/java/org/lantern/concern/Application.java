package org.lantern.concern;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts concern-service. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Lantern concerns",
            version = "1",
            description =
                "Recording a concern, its receipt, pupils and categories, and the import of the register."))
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
