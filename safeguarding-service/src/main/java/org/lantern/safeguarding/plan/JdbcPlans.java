package org.lantern.safeguarding.plan;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.PolicyRow;
import org.lantern.safeguarding.rota.RotaRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans in PostgreSQL. A version never changes, so the newest that was read of each school is kept
 * in this process, and usually only the numbers are asked for. Thread-safe.
 */
@Singleton
final class JdbcPlans implements Plans {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcPlans.class);

  private static final String NUMBERS =
      "select p.school_id, p.version from unnest(?::uuid[]) as s (id) cross join lateral"
          + " (select school_id, version from alert_plan where school_id = s.id"
          + " order by version desc limit 1) p";

  private static final String SELECT =
      "select school_id, version, policy, rota, changed_by, changed_at from alert_plan";

  private final JsonMapper json;
  private final Map<UUID, PlanVersion> known = new ConcurrentHashMap<>();

  JdbcPlans(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Supplier<Arrangements> around(Transaction tx, Collection<UUID> schoolIds) {
    Set<UUID> asked = new HashSet<>(schoolIds);
    asked.add(AlertPlan.TRUST);
    List<Numbered> numbers = new ArrayList<>();
    tx.addReading(
        NUMBERS,
        row -> new Numbered(row.uuid("school_id"), (int) row.number("version")),
        numbers::add,
        asked);
    return () -> arrangements(tx, numbers);
  }

  private Arrangements arrangements(Transaction tx, List<Numbered> numbers) {
    Map<UUID, AlertPlan> plans = new HashMap<>();
    for (Numbered number : numbers) {
      PlanVersion kept = known.get(number.schoolId());
      if (kept == null || kept.version() < number.version()) {
        kept = newest(tx, number.schoolId());
        known.put(number.schoolId(), kept);
      }
      plans.put(number.schoolId(), kept.plan());
    }
    AlertPlan trust = plans.getOrDefault(AlertPlan.TRUST, AlertPlan.EMPTY);
    return new Arrangements(plans, trust);
  }

  @Override
  public PlanVersion newest(Transaction tx, UUID schoolId) {
    return history(tx, schoolId, null, 1).stream()
        .findFirst()
        .orElseGet(() -> PlanVersion.none(schoolId));
  }

  @Override
  public List<PlanVersion> history(
      Transaction tx, UUID schoolId, @Nullable Integer before, int limit) {
    return tx.list(
        SELECT + " where school_id = ? and version < ? order by version desc limit ?",
        this::version,
        schoolId,
        before == null ? Integer.MAX_VALUE : before,
        limit);
  }

  @Override
  public void add(Transaction tx, PlanVersion version) {
    AlertPlan plan = version.plan();
    Policy policy = plan.policy();
    tx.add(
        "insert into alert_plan (school_id, version, policy, rota, changed_by, changed_at)"
            + " values (?, ?, ?::jsonb, ?::jsonb, ?, ?)",
        version.schoolId(),
        version.version(),
        policy == null ? null : PolicyRow.write(policy),
        write(RotaRow.of(plan.rota(), plan.closures())),
        version.changedBy(),
        version.changedAt());
  }

  private PlanVersion version(Row row) throws SQLException {
    return new PlanVersion(
        row.uuid("school_id"),
        (int) row.number("version"),
        plan(row),
        row.text("changed_by"),
        row.instant("changed_at"));
  }

  private AlertPlan plan(Row row) throws SQLException {
    String policy = row.textOrNull("policy");
    String rota = row.text("rota");
    try {
      RotaRow read = json.readValue(rota.getBytes(StandardCharsets.UTF_8), RotaRow.class);
      return read == null
          ? AlertPlan.EMPTY
          : new AlertPlan(
              policy == null ? null : PolicyRow.read(policy), read.rota(), read.closed());
    } catch (IOException | RuntimeException unreadable) {
      LOG.error(
          "plan {} of {} cannot be read and counts as none: {}",
          row.number("version"),
          row.uuid("school_id"),
          unreadable.getClass().getSimpleName());
      return AlertPlan.EMPTY;
    }
  }

  private String write(RotaRow rota) {
    try {
      return json.writeValueAsString(rota);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private record Numbered(UUID schoolId, int version) {}
}
