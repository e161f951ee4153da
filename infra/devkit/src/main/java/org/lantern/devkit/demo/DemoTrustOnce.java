package org.lantern.devkit.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.lantern.devkit.trust.DemoLoader;

/**
 * Loads the demo trust into a demo whose data do not hold it yet. A load that was interrupted is
 * repeated with the day on which it began, so that nothing doubles.
 */
final class DemoTrustOnce {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private DemoTrustOnce() {}

  static void load(Demo demo, Path data, Consumer<String> log) throws IOException {
    Path done = data.resolve("trust.loaded");
    if (Files.exists(done)) {
      return;
    }
    log.accept("Loading the demo trust: 12 schools, 6,000 pupils and a year of concerns");
    DemoLoader loader =
        new DemoLoader(demo.services().getFirst().url(), claims -> demo.backing().token(claims));
    DemoLoader.Loaded loaded = loader.load(begunOn(data.resolve("trust.begun")));
    log.accept(
        "  %d rows accepted, %d rejected, %d concerns, in %d s"
            .formatted(
                loaded.accepted(),
                loaded.rejected(),
                loaded.concerns(),
                loaded.took().toSeconds()));
    Files.writeString(done, "");
  }

  private static LocalDate begunOn(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, LocalDate.now(LONDON).toString());
    }
    return LocalDate.parse(Files.readString(file));
  }
}
