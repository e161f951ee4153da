package org.lantern.concern.framework;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Frameworks as JSON, in resources, in the database and in answers: the names of the model, choices
 * as their words. Empty lists and nulls may be left out. Thread-safe.
 */
@Singleton
@SerdeImport(Framework.class)
@SerdeImport(Source.class)
@SerdeImport(Tier.class)
@SerdeImport(Section.class)
@SerdeImport(Item.class)
@SerdeImport(Constraint.class)
@SerdeImport(Threshold.class)
@SerdeImport(Escalation.class)
@SerdeImport(Citation.class)
@SerdeImport(Named.class)
@SerdeImport(Superseded.class)
public class FrameworkDocuments {
  private final JsonMapper json;

  FrameworkDocuments(JsonMapper json) {
    this.json = json;
  }

  public Framework read(String document) {
    try {
      return json.readValue(document, Argument.of(Framework.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String write(Framework framework) {
    try {
      return json.writeValueAsString(framework);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
