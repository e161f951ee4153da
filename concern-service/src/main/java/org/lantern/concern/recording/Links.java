package org.lantern.concern.recording;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lantern.concern.submission.Person;

/** The people whom a concern names by an id, and who are looked up with everything else. */
record Links(List<UUID> pupilIds, List<UUID> staffIds) {
  static final Links NONE = new Links(List.of(), List.of());

  static Links of(List<Person> persons) {
    return persons.isEmpty()
        ? NONE
        : new Links(
            persons.stream().map(Person::pupilId).filter(Objects::nonNull).distinct().toList(),
            persons.stream().map(Person::staffId).filter(Objects::nonNull).distinct().toList());
  }

  boolean isEmpty() {
    return pupilIds.isEmpty() && staffIds.isEmpty();
  }
}
