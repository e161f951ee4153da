package org.lantern.concern.framework;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Map;

/** The catalogue without a server. */
public final class TestCatalogue {
  private static final ObjectMapper JSON =
      ObjectMapper.create(
          Map.of("micronaut.serde.serialization.inclusion", "ALWAYS"),
          "org.lantern.concern.framework",
          "org.lantern.concern.crosswalk",
          "org.lantern.concern.statutory");

  private static final List<Framework> FRAMEWORKS =
      new Catalogue(new ResourceResolver(), JSON)
          .editions().stream().map(Edition::framework).toList();

  private TestCatalogue() {}

  public static ObjectMapper json() {
    return JSON;
  }

  public static List<Framework> frameworks() {
    return FRAMEWORKS;
  }

  public static Framework framework(String code) {
    return FRAMEWORKS.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }
}
