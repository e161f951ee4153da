package org.lantern.concern.kind;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All kinds in all their versions: what was recorded under an old one is still read with its
 * questions.
 *
 * @param plain the kind that is taken where none was chosen
 */
public record Kinds(List<Kind> all, Kind plain) {
  public Kinds {
    all = List.copyOf(all);
  }

  /** Throws when the plain concern is not among them. */
  public static Kinds of(List<Kind> all) {
    Kind plain =
        all.stream().filter(kind -> kind.code().equals(Kind.CONCERN)).findFirst().orElseThrow();
    return new Kinds(all, plain);
  }

  /** What can be recorded on that day, each in its latest version, in the order of the data. */
  public List<Kind> on(LocalDate day) {
    return all.stream().map(Kind::code).distinct().flatMap(code -> on(code, day).stream()).toList();
  }

  /** The latest version that has begun. */
  public Optional<Kind> on(String code, LocalDate day) {
    return all.stream()
        .filter(kind -> kind.code().equals(code) && !kind.from().isAfter(day))
        .max(Comparator.comparingInt(Kind::version));
  }

  /** The heading that a kind takes where none was chosen; null for none. */
  public @Nullable String headingOf(@Nullable String code) {
    return all.stream()
        .filter(kind -> kind.code().equals(code))
        .map(Kind::category)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The kind as it was under that version. */
  public Optional<Kind> of(String code, int version) {
    return all.stream()
        .filter(kind -> kind.code().equals(code) && kind.version() == version)
        .findFirst();
  }
}
