package org.lantern.concern.statutory;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** The rules that the product brings, read once, by their codes. Thread-safe. */
@Singleton
@SerdeImport(StatutoryRule.class)
final class StatutoryRuleCatalogue {
  private final List<StatutoryRule> rules;

  StatutoryRuleCatalogue(ResourceResolver resources, JsonMapper json) {
    try (InputStream file =
        resources.getResourceAsStream("classpath:catalogue/statutory-rules.json").orElseThrow()) {
      this.rules =
          json.readValue(file, Argument.listOf(StatutoryRule.class)).stream()
              .sorted(Comparator.comparing(StatutoryRule::code))
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<StatutoryRule> all() {
    return rules;
  }
}
