package org.lantern.concern.register;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/**
 * The search over pupils. Every word narrows by a range of the index of words; row-level security
 * adds the schools, the day and the family.
 */
@Singleton
class PupilIndex {
  private static final String PAGE =
      "with page as materialized (select p.* from pupil p where true";

  /** The school is looked up for the page alone: for all that match it would cost seconds. */
  private static final String SHOWN =
      """
      )
      select p.id, coalesce(p.upn, '') as upn, p.given_name, p.family_name, p.year_group,
             here.school_id, here.school_name
        from page p
        cross join lateral (
             select s.id as school_id, s.name as school_name
               from enrolment e join school s on s.id = e.school_id
              where e.pupil_id = p.id
                and coalesce(e.valid_from, '-infinity') <= (select register_today())
                and coalesce(e.valid_to, 'infinity') >= (select register_today())
              order by e.main desc, e.valid_from nulls first, e.id
              limit 1) here
       order by p.sort_name, p.id\
      """;

  private static final String WITH_WORD =
      "\n and p.id in (select w.pupil_id from pupil_word w where w.word >= ? and w.word < ?)";

  private static final String AFTER =
      "\n and (p.sort_name, p.id) > (select c.sort_name, c.id from pupil c where c.id = ?)";

  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  List<FoundPupil> byUpn(Transaction tx, String upn) {
    return tx.list(PAGE + "\n and p.upn = ?" + SHOWN, PupilIndex::found, upn);
  }

  /** Pupils with a word that begins with each of these; all pupils for none. */
  List<FoundPupil> byWords(
      Transaction tx, Collection<String> words, @Nullable UUID after, int limit) {
    StringBuilder sql = new StringBuilder(PAGE);
    List<Object> values = new ArrayList<>();
    for (String word : words) {
      sql.append(WITH_WORD);
      values.add(word);
      values.add(word + LAST_CHARACTER);
    }
    if (after != null) {
      sql.append(AFTER);
      values.add(after);
    }
    sql.append("\n order by p.sort_name, p.id limit ?").append(SHOWN);
    values.add(limit);
    return tx.list(sql.toString(), PupilIndex::found, values.toArray());
  }

  private static FoundPupil found(Row row) throws SQLException {
    return new FoundPupil(
        row.uuid("id"),
        row.text("upn"),
        row.text("given_name") + " " + row.text("family_name"),
        row.text("year_group"),
        new School(row.uuid("school_id"), row.text("school_name")));
  }
}
