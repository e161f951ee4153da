package org.lantern.concern.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A framework as it stood from a day on. Its document never changes: whoever recorded under it can
 * read it as it was.
 *
 * @param schoolId the school whose own it is; null for the catalogue of the trust
 * @param basedOn the version that it was copied from
 * @param createdBy the login; null for the catalogue
 */
public record FrameworkVersion(
    UUID id,
    String code,
    int version,
    String title,
    @Nullable UUID schoolId,
    @Nullable UUID basedOn,
    LocalDate effectiveFrom,
    State state,
    Instant createdAt,
    @Nullable String createdBy,
    Framework document) {

  /** Whether it may be followed. */
  public enum State implements Word {
    PUBLISHED("Published"),
    /** Taken back: no current version any more, and still there for what cites it. */
    WITHDRAWN("Withdrawn");

    private final String text;

    State(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
