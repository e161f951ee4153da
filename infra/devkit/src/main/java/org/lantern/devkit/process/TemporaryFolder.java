package org.lantern.devkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders. */
public final class TemporaryFolder {
  private TemporaryFolder() {}

  /** Removes a folder with all it holds; what vanishes meanwhile is no matter. */
  public static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path each : deepestFirst(folder)) {
      try {
        Files.deleteIfExists(each);
      } catch (IOException e) {
        each.toFile().deleteOnExit();
      }
    }
  }

  private static List<Path> deepestFirst(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
