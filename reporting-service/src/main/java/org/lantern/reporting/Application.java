package org.lantern.reporting;

import io.micronaut.runtime.Micronaut;

/** Starts reporting-service. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
