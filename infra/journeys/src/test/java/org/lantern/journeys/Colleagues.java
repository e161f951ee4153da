package org.lantern.journeys;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.devkit.trust.DemoStaff;

/** Who holds a post at Oakfield Primary, by the register and not by what the services say. */
final class Colleagues {
  private Colleagues() {}

  /** The addresses of all who hold one of these posts. */
  static Set<String> addresses(String... posts) {
    return DemoStaff.ALL.stream()
        .filter(person -> person.schools().contains(DemoSchool.A.id()))
        .filter(person -> person.posts().stream().anyMatch(List.of(posts)::contains))
        .map(DemoStaff::email)
        .collect(Collectors.toSet());
  }
}
