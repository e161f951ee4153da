package org.lantern.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The position after which a page begins: the sort keys of the last row shown. Opaque to clients,
 * but not secret: it must carry no name and no UPN.
 *
 * @param keys the sort keys, the unique one last
 */
public record Cursor(List<String> keys) {
  private static final String SEPARATOR = "\u001f";

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** A position made of these keys, each by its {@code toString}. */
  public static Cursor after(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
  }

  /** The form in which it travels. */
  public String text() {
    byte[] plain = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** Reads a time and an id, the usual keys, as {@link #read} does. */
  public static Optional<TimeAndId> timeAndId(@Nullable String text) {
    return read(
        text, 2, keys -> new TimeAndId(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
  }

  /**
   * Reads a cursor of this many keys and turns it into what the query needs; empty when none was
   * sent. What was sent and is no cursor of the list is refused as {@link CursorNotOurs}, for a
   * list that silently began again would show rows twice.
   */
  public static <T> Optional<T> read(
      @Nullable String text, int keys, Function<List<String>, T> parse) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      byte[] plain = Base64.getUrlDecoder().decode(text);
      String joined = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
      List<String> parts = List.of(joined.split(SEPARATOR, -1));
      if (parts.size() == keys) {
        return Optional.of(parse.apply(parts));
      }
      throw new CursorNotOurs();
    } catch (IllegalArgumentException | DateTimeException | CharacterCodingException notOurs) {
      throw new CursorNotOurs();
    }
  }

  /** A position in a list that is sorted by time and then id. */
  public record TimeAndId(Instant at, UUID id) {}
}
