package org.lantern.concern.ownframework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Cadence;
import org.lantern.concern.framework.Constraint;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Named;
import org.lantern.concern.framework.Word;
import org.lantern.platform.problem.Fields;

/**
 * What of an item can be typed, examined against the framework that it belongs to.
 *
 * @param names all names of the framework, with those that this item brings
 */
record TypedItem(
    String text,
    List<String> who,
    @Nullable Cadence cadence,
    List<Constraint> constraints,
    List<Named> names) {
  private static final int TEXT_CHARACTERS = 2_000;
  private static final int NAME_CHARACTERS = 100;
  private static final int ID_CHARACTERS = 60;

  TypedItem {
    who = List.copyOf(who);
    constraints = List.copyOf(constraints);
    names = List.copyOf(names);
  }

  /** Examines what was typed; what is wrong is told to the fields. */
  static TypedItem of(Framework document, Fields fields, ItemRequest typed) {
    String text =
        fields.required("text", typed.text(), TEXT_CHARACTERS, "Write what the item says.");
    List<Named> names = new ArrayList<>(document.names());
    List<String> who = new ArrayList<>();
    for (String id : typed.who() == null ? List.<String>of() : typed.who()) {
      if (document.name(id).isEmpty()) {
        fields.fault("who", "Choose among the listed people.");
      } else if (!who.contains(id)) {
        who.add(id);
      }
    }
    String newWho = fields.optional("newWho", typed.newWho(), NAME_CHARACTERS);
    String newId = newWho == null ? null : named(fields, names, newWho);
    if (newId != null && !who.contains(newId)) {
      who.add(newId);
    }
    boolean isCadence = typed.cadence() != null && !typed.cadence().isBlank();
    Optional<Cadence> cadence = word(Cadence.values(), typed.cadence());
    if (isCadence && cadence.isEmpty()) {
      fields.fault("cadence", "Choose how often from the list.");
    }
    return new TypedItem(text, who, cadence.orElse(null), constraints(fields, typed), names);
  }

  private static List<Constraint> constraints(Fields fields, ItemRequest typed) {
    List<Constraint> all = new ArrayList<>();
    List<ItemRequest.Condition> conditions =
        typed.constraints() == null ? List.of() : typed.constraints();
    for (ItemRequest.Condition condition : conditions) {
      if (condition == null) {
        fields.fault("constraints", "Choose among the listed conditions.");
        continue;
      }
      Optional<Constraint.Kind> kind = word(Constraint.Kind.values(), condition.kind());
      String detail = fields.optional("constraints", condition.detail(), NAME_CHARACTERS * 2);
      if (kind.isEmpty()) {
        fields.fault("constraints", "Choose among the listed conditions.");
      } else {
        all.add(new Constraint(kind.get(), detail));
      }
    }
    return all;
  }

  /** The id of a name, which is added where the framework has none. */
  private static String named(Fields fields, List<Named> names, String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (id.isEmpty() || id.length() > ID_CHARACTERS) {
      fields.fault("newWho", "Write a short name with letters.");
    } else if (names.stream().noneMatch(known -> known.id().equals(id))) {
      names.add(new Named(id, Named.Kind.ROLE, name, null));
    }
    return id;
  }

  /** The choice of that word; empty for one that is none. */
  static <W extends Word> Optional<W> word(W[] all, @Nullable String wire) {
    return Arrays.stream(all).filter(one -> one.wire().equals(wire)).findFirst();
  }
}
