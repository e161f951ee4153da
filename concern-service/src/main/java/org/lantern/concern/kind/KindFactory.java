package org.lantern.concern.kind;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads the kinds from the data file; a file that cannot be read stops the start. */
@Factory
public final class KindFactory {
  private static final String FILE = "/kinds/kinds.json";

  /** The kinds that the service ships. */
  @Singleton
  public Kinds kinds(JsonMapper json) {
    try (InputStream in =
        Objects.requireNonNull(KindFactory.class.getResourceAsStream(FILE), FILE)) {
      List<KindRow> rows = json.readValue(in, Argument.listOf(KindRow.class));
      return Kinds.of(rows.stream().map(KindRow::kind).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
