package org.lantern.concern.framework;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The frameworks that the product brings, one file each, from {@code catalogue/}. */
@Singleton
@SerdeImport(Edition.class)
public final class Catalogue {
  private static final List<String> FILES =
      List.of(
          "secondary-provision-map",
          "semh-audit-three",
          "primary-provision-map",
          "send-duties",
          "semh-core-standards");

  private final ResourceResolver resources;
  private final JsonMapper json;

  Catalogue(ResourceResolver resources, JsonMapper json) {
    this.resources = resources;
    this.json = json;
  }

  /** What the product brings, for a command that starts no service. */
  public static List<Framework> shipped() {
    JsonMapper json = ObjectMapper.create(Map.of(), Catalogue.class.getPackageName());
    return new Catalogue(new ResourceResolver(), json)
        .editions().stream().map(Edition::framework).toList();
  }

  List<Edition> editions() {
    return FILES.stream().map(this::read).toList();
  }

  private Edition read(String name) {
    String path = "classpath:catalogue/" + name + ".json";
    try (InputStream file = resources.getResourceAsStream(path).orElseThrow()) {
      return json.readValue(file, Argument.of(Edition.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
