package org.lantern.concern;

import io.micronaut.runtime.Micronaut;

/** Starts concern-service. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
