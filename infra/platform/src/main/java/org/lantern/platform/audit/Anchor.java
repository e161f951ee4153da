package org.lantern.platform.audit;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The chain's head, written down outside the database: whoever cuts off the end of the chain there
 * cannot cut it off here. One file per instance, appended and flushed to the disk; of its lines
 * only the last thousand are kept when it has grown. Thread-safe within one process.
 */
@Singleton
final class Anchor {
  private static final int KEPT = 1_000;
  private static final int LONGEST = 10_000;

  private static final Pattern LINE =
      Pattern.compile("(\\d{1,18}) ([0-9a-f-]{36}) (\\d{1,18}) ([0-9a-f]{64}) ;");

  private final Path file;
  private boolean read;
  private int lines;
  private @Nullable Link last;

  Anchor(@Value("${lantern.data.dir:data}") String folder) {
    this.file = Path.of(folder, "audit-anchor.log");
  }

  /** The head that was anchored last. */
  synchronized Optional<Link> last() {
    if (!read) {
      List<Link> known = read();
      lines = known.size();
      last = known.isEmpty() ? null : known.getLast();
      read = true;
    }
    return Optional.ofNullable(last);
  }

  /** Writes the head down; when this returns it survives a crash. */
  synchronized void add(Link head) {
    if (last().equals(Optional.of(head))) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (lines >= LONGEST) {
        shorten();
      }
      write(file, line(head), StandardOpenOption.APPEND);
      lines++;
      last = head;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void shorten() throws IOException {
    List<Link> known = read();
    List<Link> kept = known.subList(Math.max(0, known.size() - KEPT), known.size());
    StringBuilder text = new StringBuilder();
    kept.forEach(link -> text.append(line(link)));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    write(fresh, text.toString(), StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    lines = kept.size();
  }

  private static void write(Path file, String text, StandardOpenOption how) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static String line(Link link) {
    return "\n%d %s %d %s ;".formatted(link.seq(), link.entryId(), link.tx(), link.hash());
  }

  private List<Link> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<Link> links = new ArrayList<>();
      for (String line : Files.readString(file).split("\n")) {
        parse(line).ifPresent(links::add);
      }
      return links;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Empty for a line that a crash cut short: it has no closing semicolon. */
  private static Optional<Link> parse(String line) {
    Matcher whole = LINE.matcher(line);
    if (!whole.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            Long.parseLong(whole.group(1)),
            UUID.fromString(whole.group(2)),
            Long.parseLong(whole.group(3)),
            whole.group(4)));
  }
}
