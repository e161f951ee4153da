package org.lantern.concern.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of one of the documents that the frameworks were made of.
 *
 * @param number with which the name of its file begins, for instance {@code 000}
 */
public record SourceDocument(String number, List<String> lines) {
  private static final String NAME = "\\d{3}.*\\.txt";

  public SourceDocument {
    lines = List.copyOf(lines);
  }

  /** Those of a folder, in the order of their numbers; other files are left alone. */
  public static List<SourceDocument> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(NAME))
          .sorted()
          .map(SourceDocument::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SourceDocument read(Path file) {
    try {
      return new SourceDocument(
          file.getFileName().toString().substring(0, 3), Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
