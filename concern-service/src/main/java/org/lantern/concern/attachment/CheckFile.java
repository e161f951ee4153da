package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * Says of a file whether it would be taken as one of a concern, for those who bring many at once.
 */
@Singleton
public final class CheckFile {
  private final FileTypes types;
  private final FileScanner scanner;

  CheckFile(FileTypes types, FileScanner scanner) {
    this.types = types;
    this.scanner = scanner;
  }

  /** Empty for what is refused, and while a scanner that there is does not answer. */
  public Optional<FileType> check(byte[] content) {
    return switch (types.look(content)) {
      case Looked.Refused _ -> Optional.empty();
      case Looked.Accepted(FileType type) ->
          switch (scanner.scan(new ByteArrayInputStream(content))) {
            case CLEAN, NO_SCANNER -> Optional.of(type);
            case INFECTED, UNKNOWN -> Optional.empty();
          };
    };
  }
}
