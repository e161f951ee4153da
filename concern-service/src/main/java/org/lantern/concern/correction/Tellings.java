package org.lantern.concern.correction;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.telling.Telling;
import org.lantern.contracts.Level;

/** An entry that was put right, as others are told of it. */
final class Tellings {
  private Tellings() {}

  /** Under another category; {@code why} joins the reasons that stand. */
  static Telling of(
      Entry entry,
      @Nullable KnownPupil pupil,
      String category,
      String categoryName,
      Level level,
      String why,
      ContentRow content) {
    return new Telling(
        entry.id(),
        entry.reference(),
        pupil,
        entry.schoolIds(),
        category,
        categoryName,
        level,
        entry.immediateDanger(),
        entry.route(),
        entry.excludedStaffIds(),
        with(content, why),
        entry.flags(),
        entry.observedAt(),
        entry.recordedAt(),
        entry.reporterStaffId(),
        content,
        false);
  }

  /** The entry that takes its place. */
  static Telling of(
      Entry entry,
      Corrections.Successor successor,
      @Nullable KnownPupil pupil,
      String categoryName,
      String why,
      ContentRow content) {
    return new Telling(
        successor.id(),
        successor.reference(),
        pupil,
        successor.schoolIds(),
        entry.category(),
        categoryName,
        entry.level(),
        entry.immediateDanger(),
        entry.route(),
        successor.excludedStaffIds(),
        with(content, why),
        successor.flags(),
        entry.observedAt(),
        successor.at(),
        entry.reporterStaffId(),
        content,
        false);
  }

  private static List<String> with(ContentRow content, String why) {
    return Stream.concat(content.because().stream(), Stream.of(why)).toList();
  }
}
