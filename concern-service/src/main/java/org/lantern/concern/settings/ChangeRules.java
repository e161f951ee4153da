package org.lantern.concern.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lantern.concern.category.Permission;
import org.lantern.concern.category.PermissionRules;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Role;
import org.lantern.platform.problem.FieldError;

/**
 * What may be changed, and what of it is a change. A level of the trust never falls; a school gives
 * its own categories a level up to review and raises the trust's no further, for urgent is the same
 * at every school; what is urgent or for safeguarding is never switched off. The tables hold the
 * same.
 */
final class ChangeRules {
  static final int NAME_CHARACTERS = 100;
  static final int GUIDANCE_CHARACTERS = 500;

  private ChangeRules() {}

  /** What is wrong with a wish; {@code school} says whose it is: a school's or the trust's. */
  static List<FieldError> faults(Setting now, Wanted wanted, boolean school) {
    List<FieldError> faults = new ArrayList<>(words(wanted));
    Level least = now.least();
    if (wanted.level().compareTo(least) < 0) {
      faults.add(new FieldError("level", "The trust's level is the least that it may have."));
    }
    if (school && wanted.level() == Level.URGENT && least != Level.URGENT) {
      faults.add(new FieldError("level", "What is urgent is the same at every school."));
    }
    if (wanted.off() && wanted.level() != Level.NORMAL) {
      faults.add(new FieldError("off", "What is urgent or for safeguarding stays on."));
    }
    return faults;
  }

  /** What is wrong with the words of a category. */
  static List<FieldError> words(Wanted wanted) {
    List<FieldError> faults = new ArrayList<>();
    words("name", wanted.name(), NAME_CHARACTERS, "Give it a name.", faults);
    words("guidance", wanted.guidance(), GUIDANCE_CHARACTERS, "Say what to write down.", faults);
    return faults;
  }

  /** What a school may want for a category of its own that is new. */
  static List<FieldError> ownFaults(Wanted wanted) {
    List<FieldError> faults = new ArrayList<>(words(wanted));
    if (wanted.level() == Level.URGENT) {
      faults.add(new FieldError("level", "What is urgent is the same at every school."));
    }
    return faults;
  }

  /** As many tiers as the trust's own catch-all of that level points to. */
  static int tier(Level level) {
    return switch (level) {
      case NORMAL -> 1;
      case REVIEW -> 2;
      case URGENT -> 3;
    };
  }

  /** What is otherwise than before, field by field. */
  static List<Change> changes(Setting now, Wanted wanted) {
    List<Change> changes = new ArrayList<>();
    add(changes, "name", now.name(), wanted.name());
    add(changes, "guidance", now.guidance(), wanted.guidance());
    add(changes, "level", now.level().wire(), wanted.level().wire());
    add(changes, "attachments", word(!now.noAttachments()), word(!wanted.noAttachments()));
    add(changes, "offered", word(!now.off()), word(!wanted.off()));
    if (wanted.level() == Level.NORMAL) {
      for (Role group : PermissionRules.GROUPS) {
        Permission before = now.groups().of(Level.NORMAL, group);
        Permission after = wanted.groups().of(Level.NORMAL, group);
        add(changes, group.claim(), before.wire(), after.wire());
      }
    }
    return changes;
  }

  /** All of a category that is new. */
  static List<Change> allOf(Wanted wanted, Map<String, String> more) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change("name", null, wanted.name()));
    changes.add(new Change("guidance", null, wanted.guidance()));
    changes.add(new Change("level", null, wanted.level().wire()));
    more.forEach((field, value) -> changes.add(new Change(field, null, value)));
    return changes;
  }

  private static void words(
      String field, String words, int characters, String missing, List<FieldError> faults) {
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      faults.add(new FieldError(field, missing));
    } else if (words.length() > characters) {
      faults.add(new FieldError(field, "Shorten it to " + characters + " characters."));
    }
  }

  private static void add(List<Change> changes, String field, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(field, before, after));
    }
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }
}
