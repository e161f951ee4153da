package org.lantern.concern.submission;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a body holds beside its words: who else, marks on the figure, who was told, the kind
 * and its form. One broken entry never spoils its neighbours; what it was rests as words.
 */
final class ParticularsBody {
  /** More than a class: a list that long is a mistake. */
  static final int MOST = 40;

  private static final List<String> FIELDS =
      List.of("people", "bodyMap", "toldWhom", "kind", "form");

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> asSent = new LinkedHashMap<>();

  private ParticularsBody() {}

  static Particulars read(JsonNode body) {
    return FIELDS.stream().allMatch(field -> isNothing(body.get(field)))
        ? Particulars.NONE
        : new ParticularsBody().all(body);
  }

  /** True for an entry of the list of people that is more than words. */
  static boolean isPerson(JsonNode node) {
    return node.isObject()
        && Stream.of("role", "pupilId", "staffId", "worksWithChildren")
            .anyMatch(field -> node.get(field) != null);
  }

  private Particulars all(JsonNode body) {
    return new Particulars(
        ConcernBody.text(body, "kind"),
        form(body.get("form")),
        persons(body.get("people")),
        new MarksBody(this).read(body.get("bodyMap")),
        toldWhom(body.get("toldWhom")),
        asSent,
        findings);
  }

  private List<Person> persons(@Nullable JsonNode people) {
    List<Person> persons = new ArrayList<>();
    if (people == null || !people.isArray()) {
      return persons;
    }
    int at = 0;
    for (JsonNode node : people.values()) {
      if (isPerson(node)) {
        boolean tooMany = persons.size() >= MOST;
        boolean kept = !tooMany || mayHaveDoneIt(node);
        if (tooMany) {
          wrong(
              "people",
              "",
              "Name at most " + MOST + " people.",
              Flag.LONG_TEXT,
              kept ? null : node);
        }
        if (kept) {
          persons.add(person("people[" + at + "]", at, node));
        }
      }
      at++;
    }
    return persons;
  }

  /** However long the list is, nobody who may be its subject is left out of it. */
  private static boolean mayHaveDoneIt(JsonNode node) {
    PersonRole role = role(node);
    return role == null || role == PersonRole.ALLEGED;
  }

  private static @Nullable PersonRole role(JsonNode node) {
    return ConcernBody.text(node, "role").read(PersonRole::ofWire).orNull();
  }

  private Person person(String field, int at, JsonNode node) {
    Given<UUID> pupilId = ConcernBody.text(node, "pupilId").read(ConcernBody::uuid);
    Given<UUID> staffId = ConcernBody.text(node, "staffId").read(ConcernBody::uuid);
    Given<String> name = ConcernBody.text(node, "name");
    PersonRole role = role(node);
    if (pupilId instanceof Given.Unreadable) {
      wrong(field, ".pupilId", "It is not the id of a pupil.", Flag.UNKNOWN_PERSON, node);
    }
    if (staffId instanceof Given.Unreadable) {
      wrong(field, ".staffId", "It is not the id of a member of staff.", Flag.UNKNOWN_PERSON, node);
    }
    if (pupilId.orNull() != null && staffId.orNull() != null) {
      wrong(
          field,
          ".staffId",
          "Give a pupil or a member of staff, not both.",
          Flag.UNREADABLE_PERSON,
          node);
    }
    if (name instanceof Given.Unreadable) {
      wrong(field, ".name", "Write it as text.", Flag.UNREADABLE_PERSON, node);
    } else if (pupilId.isAbsent() && staffId.isAbsent() && name.isAbsent()) {
      wrong(field, "", "Give a pupilId, a staffId or a name.", Flag.UNREADABLE_PERSON, node);
    }
    if (role == null) {
      wrong(
          field,
          ".role",
          "Say subject, witness, alleged, sibling or other.",
          Flag.UNREADABLE_PERSON,
          node);
    }
    String words = name.orNull();
    if (words != null && words.length() > Limits.NAME_CHARACTERS) {
      wrong(
          field,
          ".name",
          "Shorten the name to " + Limits.NAME_CHARACTERS + " characters.",
          Flag.LONG_TEXT,
          node);
    }
    return new Person(
        at, pupilId.orNull(), staffId.orNull(), words, role, worksWithChildren(field, node));
  }

  /** What is neither yes nor no may be a yes: nobody is told of it by mistake. */
  private boolean worksWithChildren(String field, JsonNode node) {
    return switch (ConcernBody.mark(node.get("worksWithChildren"))) {
      case Given.Absent<Boolean> _ -> false;
      case Given.Value<Boolean>(Boolean said) -> said;
      case Given.Unreadable<Boolean> _ -> {
        wrong(field, ".worksWithChildren", "Say true or false.", Flag.UNREADABLE_PERSON, node);
        yield true;
      }
    };
  }

  private List<Told> toldWhom(@Nullable JsonNode node) {
    List<Told> told = new ArrayList<>();
    if (node == null || node.isNull()) {
      return told;
    }
    if (!node.isArray()) {
      told(told, "toldWhom", node);
      return told;
    }
    int at = 0;
    for (JsonNode each : node.values()) {
      told(told, "toldWhom[" + at++ + "]", each);
    }
    return told;
  }

  private void told(List<Told> told, String field, JsonNode node) {
    Given<String> who = node.isObject() ? ConcernBody.text(node, "who") : ConcernBody.words(node);
    String words = who.orNull();
    if (words == null || told.size() >= MOST) {
      wrong(field, ".who", "Say who was told.", Flag.UNREADABLE_TOLD, node);
      return;
    }
    if (words.length() > Limits.TEXT_CHARACTERS) {
      wrong(
          field,
          "",
          "Shorten it to " + Limits.TEXT_CHARACTERS + " characters.",
          Flag.LONG_TEXT,
          null);
    }
    Given<Instant> at =
        node.isObject() ? ConcernBody.text(node, "at").read(ConcernBody::instant) : Given.absent();
    if (at instanceof Given.Unreadable) {
      wrong(
          field,
          ".at",
          "Write date and time like 2026-11-20T14:30:00Z.",
          Flag.UNREADABLE_TOLD,
          node);
    }
    told.add(new Told(words, at.orNull()));
  }

  private Map<String, List<String>> form(@Nullable JsonNode node) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    if (node == null || node.isNull()) {
      return form;
    }
    if (!node.isObject()) {
      wrong(
          "form",
          "",
          "Give the answers by the codes of their questions.",
          Flag.UNREADABLE_FORM,
          node);
      return form;
    }
    node.entries()
        .forEach(entry -> {
          List<String> answers = new ArrayList<>();
          if (entry.getValue().isArray()) {
            entry.getValue().values().forEach(value -> answers.add(ConcernBody.plain(value)));
          } else {
            answers.add(ConcernBody.plain(entry.getValue()));
          }
          answers.removeIf(String::isBlank);
          if (!answers.isEmpty()) {
            form.put(ConcernBody.wellFormed(entry.getKey()), answers);
          }
        });
    return form;
  }

  /** Names what is wrong, and keeps the whole entry as words; null for one that is kept anyway. */
  void wrong(String field, String part, String reason, Flag flag, @Nullable JsonNode entry) {
    findings.add(new Finding(field + part, reason, flag));
    String words = entry == null ? "" : ConcernBody.plain(entry);
    if (!words.isBlank()) {
      asSent.merge(field, words, (old, more) -> old.equals(more) ? old : old + "; " + more);
    }
  }

  static boolean isNothing(@Nullable JsonNode node) {
    return node == null || node.isNull();
  }
}
