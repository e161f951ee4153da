package org.lantern.concern.oneroster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.register.Held;
import org.lantern.concern.register.PostRole;

/** A row of {@code users.csv} about a member of staff, with all posts that they hold. */
record StaffRow(UUID id, String givenName, String familyName, String email, List<Held> posts) {
  /** Reads the row; its faults are noted in it. */
  static StaffRow read(RosterRow row, KnownOrgs orgs) {
    row.required("orgSourcedIds");
    List<UUID> schools = orgs.schoolsOf(row, "orgSourcedIds");
    Set<Held> posts = new LinkedHashSet<>();
    schools.forEach(school -> posts.add(new Held(PostRole.STAFF, school)));
    row.list("metadata.posts").forEach(post -> add(row, orgs, schools, post, posts));
    String email = row.text("email");
    if (!email.isEmpty() && (email.indexOf('@') < 1 || email.contains(" "))) {
      row.fault("email", "is not an email address");
    }
    return new StaffRow(
        row.id(SourcedId.Kind.USER),
        row.required("givenName"),
        row.required("familyName"),
        email,
        List.copyOf(posts));
  }

  private static void add(
      RosterRow row, KnownOrgs orgs, List<UUID> schools, String post, Set<Held> posts) {
    int at = post.indexOf('@');
    String word = (at < 0 ? post : post.substring(0, at)).toLowerCase(Locale.ROOT);
    Optional<PostRole> role = PostRole.ofWire(word);
    if (role.isEmpty()) {
      row.fault("metadata.posts", "names a post that is not known");
    } else if (role.get() == PostRole.TRUST_SAFEGUARDING) {
      posts.add(new Held(role.get(), null));
    } else if (at < 0) {
      schools.forEach(school -> posts.add(new Held(role.get(), school)));
    } else {
      UUID school = SourcedId.of(SourcedId.Kind.ORG, post.substring(at + 1).strip());
      if (orgs.schools().contains(school)) {
        posts.add(new Held(role.get(), school));
      } else {
        row.fault("metadata.posts", KnownOrgs.UNKNOWN);
      }
    }
  }
}
