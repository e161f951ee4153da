package org.lantern.concern.oneroster;

import static org.lantern.concern.oneroster.Columns.texts;
import static org.lantern.concern.oneroster.Columns.uuids;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.register.FoldedName;
import org.lantern.concern.register.Held;
import org.lantern.platform.database.Transaction;

/** Writes staff and their posts: what is the same already is not touched. */
final class StaffWrites {
  private static final String STAFF =
      """
      insert into staff as s (id, given_name, family_name, email, family_words)
      select id, given_name, family_name, nullif(email, ''), string_to_array(words, ' ')
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
             as i (id, given_name, family_name, email, words)
      on conflict (id) do update
         set (given_name, family_name, email, family_words, removed) = (excluded.given_name,
             excluded.family_name, excluded.email, excluded.family_words, false)
       where (s.given_name, s.family_name, s.email, s.family_words, s.removed) is distinct from
             (excluded.given_name, excluded.family_name, excluded.email, excluded.family_words,
              false)
      returning s.id\
      """;

  private static final String END_OTHER_POSTS =
      """
      update staff_post p set valid_to = register_today() - 1
       where p.staff_id = any (?)
         and coalesce(p.valid_to, 'infinity') >= register_today()
         and not exists (
             select 1 from unnest(?::uuid[], ?::text[], ?::text[]) as i (staff_id, role, school_id)
              where i.staff_id = p.staff_id and i.role = p.role
                and nullif(i.school_id, '')::uuid is not distinct from p.school_id)
      returning p.staff_id as id\
      """;

  private static final String POSTS =
      """
      insert into staff_post as p (staff_id, role, school_id)
      select staff_id, role, nullif(school_id, '')::uuid
        from unnest(?::uuid[], ?::text[], ?::text[]) as i (staff_id, role, school_id)
      on conflict on constraint staff_post_once do update set valid_to = null
       where p.valid_to is not null
      returning p.staff_id as id\
      """;

  private record Post(UUID staffId, Held held) {}

  private StaffWrites() {}

  /** Answers the members of staff who are new or changed, in themselves or in their posts. */
  static Set<UUID> put(Transaction tx, List<StaffRow> rows) {
    List<Post> posts =
        rows.stream()
            .flatMap(row -> row.posts().stream().map(held -> new Post(row.id(), held)))
            .toList();
    List<UUID> holders = uuids(posts, Post::staffId);
    List<String> roles = texts(posts, post -> post.held().role().wire());
    List<String> schools = texts(posts, post -> post.held().schoolId());
    Set<UUID> changed =
        new HashSet<>(
            tx.list(
                STAFF,
                row -> row.uuid("id"),
                uuids(rows, StaffRow::id),
                texts(rows, StaffRow::givenName),
                texts(rows, StaffRow::familyName),
                texts(rows, StaffRow::email),
                texts(rows, row -> String.join(" ", FoldedName.words(row.familyName())))));
    changed.addAll(
        tx.list(
            END_OTHER_POSTS,
            row -> row.uuid("id"),
            uuids(rows, StaffRow::id),
            holders,
            roles,
            schools));
    changed.addAll(tx.list(POSTS, row -> row.uuid("id"), holders, roles, schools));
    return changed;
  }

  /** Marks as removed and ends all posts; answers those who were there. */
  static List<UUID> remove(Transaction tx, List<UUID> ids) {
    tx.add(
        "update staff_post set valid_to = register_today() - 1"
            + " where staff_id = any (?) and coalesce(valid_to, 'infinity') >= register_today()",
        ids);
    return tx.list(
        "update staff set removed = true, version = version + 1, changed_at = lantern_now()"
            + " where id = any (?) and not removed returning id",
        row -> row.uuid("id"),
        ids);
  }

  static Set<UUID> among(Transaction tx, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            tx.list("select id from staff where id = any (?)", row -> row.uuid("id"), ids));
  }
}
