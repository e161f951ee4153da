package org.lantern.safeguarding;

import io.micronaut.runtime.Micronaut;

/** Starts safeguarding-service. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
