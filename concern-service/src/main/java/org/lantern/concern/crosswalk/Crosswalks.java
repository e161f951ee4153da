package org.lantern.concern.crosswalk;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lantern.concern.framework.WordSerde;

/** The crosswalk that the product brings, read once. Thread-safe. */
@Singleton
@SerdeImport(Crosswalk.class)
@SerdeImport(Crosswalk.Scheme.class)
@SerdeImport(Crosswalk.Step.class)
@SerdeImport(Crosswalk.Link.class)
public class Crosswalks {
  private final Crosswalk crosswalk;

  Crosswalks(ResourceResolver resources, JsonMapper json) {
    try (InputStream file =
        resources.getResourceAsStream("classpath:catalogue/tier-crosswalk.json").orElseThrow()) {
      this.crosswalk = json.readValue(file, Argument.of(Crosswalk.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Crosswalk all() {
    return crosswalk;
  }

  @Singleton
  static final class Statuses extends WordSerde<Crosswalk.Status> {
    Statuses() {
      super(Crosswalk.Status.values());
    }
  }
}
