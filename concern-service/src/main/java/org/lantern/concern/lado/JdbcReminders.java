package org.lantern.concern.lado;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.examination.Conflict;
import org.lantern.platform.database.Transaction;

/** Reminders in PostgreSQL. */
@Singleton
final class JdbcReminders implements Reminders {
  /** A working day with the longest holidays around it takes a week; then both notices are out. */
  private static final String OPEN =
      """
      select k.id, k.reference, k.route, k.school_ids, k.excluded_staff, k.recorded_at,
             lantern_now() as now,
             array(select n.notice from lado_reminder n
                    where n.concern_id = k.id and n.told_at is not null) as told
        from concern k
       where k.route is not null and k.category <> ? and k.withdrawn_at is null
         and k.recorded_at > lantern_now() - interval '21 days'
         and not exists (select 1 from lado_referral r where r.concern_id = k.id)
         and not exists (select 1 from lado_reminder n
                          where n.concern_id = k.id and n.notice = 'over'
                            and n.told_at is not null)
       order by k.recorded_at, k.id
       limit 1000\
      """;

  private static final String CLAIM =
      """
      insert into lado_reminder as n (concern_id, notice, leased_until)
      values (?, ?, clock_timestamp() + interval '1 minute')
      on conflict (concern_id, notice) do update set leased_until = excluded.leased_until
       where n.told_at is null and n.leased_until < clock_timestamp()\
      """;

  private static final String HEADS =
      """
      select distinct s.email
        from staff s
        join staff_post p on p.staff_id = s.id
       where p.role = 'head' and p.school_id = any (?) and not s.removed and s.email is not null
         and s.id <> all (?)
         and coalesce(p.valid_from, '-infinity') <= register_today()
         and coalesce(p.valid_to, 'infinity') >= register_today()
       order by 1\
      """;

  @Override
  public List<OpenAllegation> open(Transaction work) {
    return work.list(
        OPEN,
        row ->
            new OpenAllegation(
                row.uuid("id"),
                row.text("reference"),
                Conflict.Route.ofWire(row.text("route")),
                row.uuids("school_ids"),
                row.uuids("excluded_staff"),
                row.instant("recorded_at"),
                Set.copyOf(row.texts("told")),
                row.instant("now")),
        Conflict.LOW_LEVEL);
  }

  @Override
  public boolean claim(Transaction work, UUID concernId, Notice notice) {
    return work.add(CLAIM, concernId, notice.wire()).run() == 1;
  }

  @Override
  public void told(Transaction work, UUID concernId, Notice notice) {
    work.add(
        "update lado_reminder set told_at = lantern_now() where concern_id = ? and notice = ?",
        concernId,
        notice.wire());
  }

  @Override
  public List<String> headsOf(Transaction work, List<UUID> schoolIds, List<UUID> excludedStaffIds) {
    return work.list(HEADS, row -> row.text("email"), schoolIds, excludedStaffIds);
  }
}
