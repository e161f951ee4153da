package org.lantern.devkit.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Runs another main class and ends this JVM when its parent is gone.
 *
 * <p>The parent holds the other end of standard input and never writes to it: end of file means
 * that the parent died, however it died. Then the JVM exits in order, and is halted if that takes
 * too long. Uses the JDK alone, because it stands on the class path of the services.
 */
public final class Leash {
  private static final long PATIENCE_MS = 8_000;

  private Leash() {}

  /** The first argument is the class to run, the others are its own. */
  public static void main(String[] args) throws ReflectiveOperationException {
    hold();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      Objects.requireNonNullElse(e.getCause(), e).printStackTrace();
      Runtime.getRuntime().exit(1);
    }
  }

  private static void hold() {
    Thread.ofPlatform().daemon().name("leash").start(Leash::exitWithParent);
  }

  private static void exitWithParent() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever said: only the end matters
      }
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(PATIENCE_MS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(3);
        });
    Runtime.getRuntime().exit(0);
  }
}
