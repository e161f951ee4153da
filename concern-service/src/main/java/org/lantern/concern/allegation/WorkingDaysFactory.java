package org.lantern.concern.allegation;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** Reads the bank holidays of England from the data file; without it nothing starts. */
@Factory
final class WorkingDaysFactory {
  private static final String FILE = "/calendar/bank-holidays-england.json";

  @Singleton
  WorkingDays workingDays(JsonMapper json) {
    try (InputStream in =
        Objects.requireNonNull(WorkingDaysFactory.class.getResourceAsStream(FILE), FILE)) {
      return new WorkingDays(
          Set.copyOf(json.readValue(in, Argument.of(BankHolidaysRow.class)).days()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
