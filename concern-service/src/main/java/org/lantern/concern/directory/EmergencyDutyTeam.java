package org.lantern.concern.directory;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.time.England;

/**
 * Whom to call about a child when nobody at school can be reached: the emergency duty team of the
 * local authority, as the directory has it today (KCSIE 2025, part one). Where the directory has no
 * number, the one that the trust configured is told: somebody in need is never left without.
 */
@Singleton
public final class EmergencyDutyTeam {
  /** Of the schools of the concern; where the caller may not read it, of the caller's own. */
  private static final String TEAMS =
      """
      select e.name, e.phone, e.opening_hours
        from directory_entry e
       where e.kind = 'emergency-duty-team' and e.phone is not null and %s
         and e.local_authority in (
               select s.local_authority from school s
                where s.id = any (coalesce(
                        (select k.school_ids from concern k where k.id = ?), ?)))
       order by e.local_authority, e.name, e.id
       limit 5\
      """
          .formatted(JdbcSignposts.IN_FORCE);

  private final Transactions transactions;
  private final Clock clock;
  private final String configured;

  EmergencyDutyTeam(
      Transactions transactions,
      Clock clock,
      @Value("${lantern.emergency-duty-team}") String configured) {
    this.transactions = transactions;
    this.clock = clock;
    this.configured = configured;
  }

  /** Name, number and hours, in words. */
  public String forConcern(Caller caller, UUID concernId) {
    LocalDate today = England.day(clock.instant());
    List<String> teams =
        transactions.as(
            caller,
            tx ->
                tx.list(
                    TEAMS,
                    row ->
                        Stream.of(
                                row.text("name"),
                                row.text("phone"),
                                row.textOrNull("opening_hours"))
                            .filter(part -> part != null && !part.isBlank())
                            .collect(Collectors.joining(", ")),
                    today,
                    today,
                    concernId,
                    caller.schools()));
    return teams.isEmpty() ? configured : String.join("; ", teams);
  }
}
