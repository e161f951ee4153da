package org.lantern.concern.submission;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Flag;

/** Reads the list of people: who is more than words stands in it with a role. */
final class PersonsBody {
  private final ParticularsBody body;

  PersonsBody(ParticularsBody body) {
    this.body = body;
  }

  /** True for an entry of the list of people that is more than words. */
  static boolean isPerson(JsonNode node) {
    return node.isObject()
        && Stream.of("role", "pupilId", "staffId", "worksWithChildren")
            .anyMatch(field -> node.get(field) != null);
  }

  List<Person> read(@Nullable JsonNode people) {
    List<Person> persons = new ArrayList<>();
    if (people == null || !people.isArray()) {
      return persons;
    }
    int at = 0;
    for (JsonNode node : people.values()) {
      if (isPerson(node)) {
        boolean tooMany = persons.size() >= ParticularsBody.MOST;
        boolean kept = !tooMany || mayHaveDoneIt(node);
        if (tooMany) {
          body.wrong(
              "people",
              "",
              "Name at most " + ParticularsBody.MOST + " people.",
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
      body.wrong(field, ".pupilId", "It is not the id of a pupil.", Flag.UNKNOWN_PERSON, node);
    }
    if (staffId instanceof Given.Unreadable) {
      body.wrong(
          field, ".staffId", "It is not the id of a member of staff.", Flag.UNKNOWN_PERSON, node);
    }
    if (pupilId.orNull() != null && staffId.orNull() != null) {
      body.wrong(
          field,
          ".staffId",
          "Give a pupil or a member of staff, not both.",
          Flag.UNREADABLE_PERSON,
          node);
    }
    if (name instanceof Given.Unreadable) {
      body.wrong(field, ".name", "Write it as text.", Flag.UNREADABLE_PERSON, node);
    } else if (pupilId.isAbsent() && staffId.isAbsent() && name.isAbsent()) {
      body.wrong(field, "", "Give a pupilId, a staffId or a name.", Flag.UNREADABLE_PERSON, node);
    }
    if (role == null) {
      body.wrong(
          field,
          ".role",
          "Say subject, witness, alleged, sibling or other.",
          Flag.UNREADABLE_PERSON,
          node);
    }
    String words = name.orNull();
    if (words != null && words.length() > Limits.NAME_CHARACTERS) {
      body.wrong(
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
        body.wrong(field, ".worksWithChildren", "Say true or false.", Flag.UNREADABLE_PERSON, node);
        yield true;
      }
    };
  }
}
