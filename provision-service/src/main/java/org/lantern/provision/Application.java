package org.lantern.provision;

import io.micronaut.runtime.Micronaut;

/** Starts provision-service. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
