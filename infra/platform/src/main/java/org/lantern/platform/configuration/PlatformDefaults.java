package org.lantern.platform.configuration;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Loads {@code lantern-defaults.yml} below every other source of configuration. */
@ContextConfigurer
public final class PlatformDefaults implements ApplicationContextConfigurer {
  private static final String FILE = "lantern-defaults.yml";
  private static final int BELOW_APPLICATION_YML = -10_000;

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.propertySources(PropertySource.of(FILE, read(), BELOW_APPLICATION_YML));
  }

  private static Map<String, Object> read() {
    try (InputStream file =
        Objects.requireNonNull(PlatformDefaults.class.getResourceAsStream("/" + FILE), FILE)) {
      return new YamlPropertySourceLoader().read(FILE, file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
