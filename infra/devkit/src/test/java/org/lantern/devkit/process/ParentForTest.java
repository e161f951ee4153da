package org.lantern.devkit.process;

import org.lantern.devkit.backing.EmbeddedBacking;

/**
 * The main class of a JVM that starts backing services, tells their pids and waits to be killed.
 */
public final class ParentForTest {
  private ParentForTest() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedBacking backing = EmbeddedBacking.start();
    backing
        .processes()
        .forEach(child -> System.out.println("pid " + child.handle().orElseThrow().pid()));
    System.out.println("started");
    Thread.currentThread().join();
  }
}
