package org.lantern.platform.configuration;

import io.micronaut.context.env.PropertyExpressionResolver;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.value.PropertyResolver;
import java.util.Optional;

/**
 * Derives what a deployment need not repeat from {@code lantern.database.url}: the three roles of a
 * database D are D_owner, D_app and D_work, and each has the URL with the driver's options that
 * suit it. A key that is set wins.
 */
public final class DatabaseNames implements PropertyExpressionResolver {
  private static final String PREFIX = "lantern.database.";

  @Override
  public <T> Optional<T> resolve(
      PropertyResolver properties,
      ConversionService conversion,
      String expression,
      Class<T> requiredType) {
    if (!expression.startsWith(PREFIX) || properties.containsProperty(expression)) {
      return Optional.empty();
    }
    String url = url(properties);
    String instance =
        properties
            .getProperty("lantern.instance", String.class)
            .orElseGet(() -> applicationName(properties));
    Optional<String> derived =
        switch (expression.substring(PREFIX.length())) {
          case "owner.user" -> Optional.of(DatabaseUrl.name(url) + "_owner");
          case "app.user" -> Optional.of(DatabaseUrl.name(url) + "_app");
          case "work.user" -> Optional.of(DatabaseUrl.name(url) + "_work");
          case "owner.url" -> Optional.of(DatabaseUrl.forMigrations(url, instance));
          case "app.url" -> Optional.of(DatabaseUrl.forRequests(url, instance));
          case "work.url" -> Optional.of(DatabaseUrl.forWork(url, instance));
          default -> Optional.empty();
        };
    return derived.flatMap(value -> conversion.convert(value, requiredType));
  }

  private static String url(PropertyResolver properties) {
    return properties
        .getProperty(PREFIX + "url", String.class)
        .orElseGet(() ->
            "jdbc:postgresql://localhost:8088/"
                + applicationName(properties).replaceFirst("-service$", ""));
  }

  private static String applicationName(PropertyResolver properties) {
    return properties.getProperty("micronaut.application.name", String.class).orElse("lantern");
  }
}
