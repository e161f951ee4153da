package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Categories;
import org.lantern.concern.category.Category;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.content.Seals;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.recording.Reference;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.suggestion.RepetitionRules;
import org.lantern.concern.suggestion.SuggestTier;
import org.lantern.contracts.Flag;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.England;

/** Makes the entry that takes the place of one on the wrong child: the same words, a new name. */
@Singleton
final class Successors {
  /** What was wrong with the child of the old entry, or who had it, says nothing about the new. */
  private static final Set<String> ABOUT_THE_CHILD =
      Set.of(
          Flag.UNKNOWN_PUPIL.code(),
          Flag.NO_PUPIL.code(),
          Flag.NO_PUPIL_DESCRIPTION.code(),
          Flag.NOT_TAKEN_ON.code());

  private final Seals seals;
  private final SuggestTier suggestTier;
  private final Categories categories;
  private final Kinds kinds;
  private final Ids ids;

  Successors(Seals seals, SuggestTier suggestTier, Categories categories, Kinds kinds, Ids ids) {
    this.seals = seals;
    this.suggestTier = suggestTier;
    this.categories = categories;
    this.kinds = kinds;
    this.ids = ids;
  }

  /**
   * It goes to the schools of the right child, and suggests what it would have, had it been
   * recorded there. Family of both children is kept out: others whom the words name may be theirs
   * too.
   */
  Corrections.Successor of(
      Transaction work, Entry entry, @Nullable KnownPupil right, ContentRow content, Instant now) {
    UUID id = ids.next();
    List<UUID> schools =
        right == null || right.schoolIds().isEmpty() ? entry.schoolIds() : right.schoolIds();
    Category category = categories.of(work, entry.category(), schools).orElse(null);
    boolean kindCounts = content.detailsOr(kinds).kind().counts();
    LocalDate day = England.day(entry.observedAt());
    Set<UUID> family = right == null ? Set.of() : right.familyStaffIds();
    return new Corrections.Successor(
        id,
        Reference.draw(England.day(now).getYear()),
        right == null ? null : right.id(),
        schools,
        Stream.concat(entry.excludedStaffIds().stream(), family.stream())
            .distinct()
            .sorted()
            .toList(),
        flags(entry, right),
        now,
        right == null
            ? Optional.empty()
            : suggestTier.of(work, right.id(), null, entry.level(), category, kindCounts, day),
        RepetitionRules.counts(entry.route() != null, kindCounts, entry.level(), category),
        day,
        seals.content(id, content.takenOnByNobody()));
  }

  private static List<String> flags(Entry entry, @Nullable KnownPupil right) {
    Stream<String> others = entry.flags().stream().filter(flag -> !ABOUT_THE_CHILD.contains(flag));
    return right == null
        ? Stream.concat(others, Stream.of(Flag.NO_PUPIL.code())).toList()
        : others.toList();
  }
}
