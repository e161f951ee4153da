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

  /** Reads a time and an id, the usual keys; empty when the text is no such cursor. */
  public static Optional<TimeAndId> timeAndId(@Nullable String text) {
    return read(
        text, 2, keys -> new TimeAndId(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
  }

  /**
   * Reads a cursor of this many keys and turns it into what the query needs; empty when the text is
   * none, or the keys do not parse.
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
      return parts.size() == keys ? Optional.of(parse.apply(parts)) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | CharacterCodingException notOurs) {
      return Optional.empty();
    }
  }

  /** A position in a list that is sorted by time and then id. */
  public record TimeAndId(Instant at, UUID id) {}
}
