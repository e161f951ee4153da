package org.lantern.concern.examination;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.KnownStaff;
import org.lantern.concern.register.PostRole;
import org.lantern.concern.submission.AdultGiven;

/**
 * Keeps the subject of an allegation, and staff who are family of the child, out of a concern.
 * Where it cannot be told who is meant it errs towards keeping somebody out and towards the trust:
 * a colleague who is not told can be told later, a subject who was told cannot be untold (KCSIE
 * 2025, part four; Working Together 2023).
 */
final class ConflictRules {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words by which somebody says the head without a name. */
  private static final Set<String> HEAD_WORDS =
      Set.of("head", "headteacher", "headmaster", "headmistress", "principal");

  private ConflictRules() {}

  /** Family alone: a concern that is not about an adult. */
  static Conflict family(Collection<UUID> familyStaffIds) {
    return new Conflict(sorted(familyStaffIds), null);
  }

  /** An allegation; {@code adult} is null where nobody could say who it is. */
  static Conflict allegation(
      @Nullable AdultGiven adult, Involved involved, Collection<UUID> familyStaffIds) {
    Set<UUID> excluded = new HashSet<>(familyStaffIds);
    if (adult != null && adult.staffId() != null) {
      excluded.add(adult.staffId());
    }
    excluded.addAll(involved.unknown());
    involved.named().forEach(person -> excluded.add(person.id()));
    involved.heads().stream()
        .filter(head -> couldBeMeant(adult, head))
        .forEach(head -> excluded.add(head.id()));
    boolean pastTheHead =
        adult == null
            || isUnknownId(adult, involved)
            || !involved.unknown().isEmpty()
            || isAnyHead(involved.subject())
            || saysHead(adult)
            || involved.named().stream().anyMatch(ConflictRules::isAnyHead)
            || involved.heads().stream().anyMatch(head -> excluded.contains(head.id()));
    return new Conflict(sorted(excluded), pastTheHead ? Conflict.Route.TRUST : Conflict.Route.HEAD);
  }

  private static boolean isUnknownId(AdultGiven adult, Involved involved) {
    return adult.staffId() != null && involved.subject() == null;
  }

  private static boolean isAnyHead(@Nullable KnownStaff person) {
    return person != null && person.posts().stream().anyMatch(post -> post.role() == PostRole.HEAD);
  }

  private static boolean saysHead(AdultGiven adult) {
    return words(adult.name()).anyMatch(HEAD_WORDS::contains);
  }

  /** Children say "Miss Jane": a first name, or a family name spelt nearly right, is enough. */
  private static boolean couldBeMeant(@Nullable AdultGiven adult, KnownStaff head) {
    if (adult == null) {
      return true;
    }
    List<String> own = words(head.name()).toList();
    return words(adult.name()).anyMatch(word -> own.stream().anyMatch(name -> near(word, name)));
  }

  private static boolean near(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    return Math.min(one.length(), other.length()) >= 4 && differsByOne(one, other);
  }

  /** True when one letter was changed, added or left out. */
  private static boolean differsByOne(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    int skip = longer.length() == shorter.length() ? 1 : 0;
    return longer
        .substring(at + 1)
        .equals(shorter.substring(Math.min(at + skip, shorter.length())));
  }

  private static Stream<String> words(@Nullable String name) {
    return name == null
        ? Stream.of()
        : BETWEEN_WORDS
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty());
  }

  private static List<UUID> sorted(Collection<UUID> ids) {
    return ids.stream().distinct().sorted().toList();
  }
}
