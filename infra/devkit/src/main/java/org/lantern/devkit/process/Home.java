package org.lantern.devkit.process;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where this repository stands, whichever of its folders the JVM was started in. */
public final class Home {
  private Home() {}

  /** {@code LANTERN_HOME}, or the first folder upwards that holds the launcher. */
  public static Path directory() {
    String given = System.getenv("LANTERN_HOME");
    if (given != null) {
      return Path.of(given);
    }
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("infra/lantern"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("this is not run inside the repository: set LANTERN_HOME");
    }
    return folder;
  }
}
