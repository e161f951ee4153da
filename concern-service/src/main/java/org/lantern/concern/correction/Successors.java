package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.recording.ContentRow;
import org.lantern.concern.recording.Flag;
import org.lantern.concern.recording.Reference;
import org.lantern.concern.recording.Seals;
import org.lantern.concern.register.KnownPupil;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.England;

/** Makes the entry that takes the place of one on the wrong child: the same words, a new name. */
@Singleton
final class Successors {
  /** What was wrong with the child of the old entry says nothing about the new one. */
  private static final Set<String> ABOUT_THE_CHILD =
      Set.of(Flag.UNKNOWN_PUPIL.code(), Flag.NO_PUPIL.code(), Flag.NO_PUPIL_DESCRIPTION.code());

  private final Seals seals;
  private final Ids ids;

  Successors(Seals seals, Ids ids) {
    this.seals = seals;
    this.ids = ids;
  }

  /**
   * It goes to the schools of the right child. Family of both children is kept out: others whom the
   * words name may be theirs too.
   */
  Corrections.Successor of(
      Entry entry, @Nullable KnownPupil right, ContentRow content, Instant now) {
    UUID id = ids.next();
    List<UUID> schools = right == null ? List.of() : right.schoolIds();
    Set<UUID> family = right == null ? Set.of() : right.familyStaffIds();
    return new Corrections.Successor(
        id,
        Reference.draw(England.day(now).getYear()),
        right == null ? null : right.id(),
        schools.isEmpty() ? entry.schoolIds() : schools,
        Stream.concat(entry.excludedStaffIds().stream(), family.stream())
            .distinct()
            .sorted()
            .toList(),
        flags(entry, right),
        now,
        seals.content(id, content));
  }

  private static List<String> flags(Entry entry, @Nullable KnownPupil right) {
    Stream<String> others = entry.flags().stream().filter(flag -> !ABOUT_THE_CHILD.contains(flag));
    return right == null
        ? Stream.concat(others, Stream.of(Flag.NO_PUPIL.code())).toList()
        : others.toList();
  }
}
