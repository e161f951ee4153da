package org.lantern.concern.allegation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.Seals;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.sealing.SealedFor;

/**
 * What of the time to the LADO rests in PostgreSQL: that the referral was made, in sealed words.
 */
@Singleton
public final class LadoClocks {
  private static final String FIELD = "lado-referral";

  private final WorkingDays days;
  private final Seals seals;

  LadoClocks(WorkingDays days, Seals seals) {
    this.days = days;
    this.seals = seals;
  }

  /** The time of an allegation, as far as the transaction's scope may know of its referral. */
  public LadoClock of(Transaction tx, UUID concernId, Instant recordedAt) {
    return tx.one(
            "select lantern_now() as now, r.made_at, r.sealed from (select) as one"
                + " left join lado_referral r on r.concern_id = ?",
            row -> clock(recordedAt, made(row, concernId), row.instant("now")),
            concernId)
        .orElseThrow();
  }

  /** The same where it is known that no referral was recorded. */
  public LadoClock open(Instant recordedAt, Instant now) {
    return clock(recordedAt, null, now);
  }

  /** Notes that it was made. The first stands: false where there is one already. */
  public boolean make(Transaction tx, UUID concernId, Caller caller, Instant madeAt, String text) {
    return tx.add(
                "insert into lado_referral"
                    + " (concern_id, made_at, recorded_at, login, staff_id, sealed)"
                    + " values (?, ?, lantern_now(), ?, ?, ?) on conflict do nothing",
                concernId,
                madeAt,
                caller.login(),
                caller.staffId(),
                seals.seal(
                    new SealedFor(concernId, concernId, FIELD),
                    new LadoReferralRow(caller.name(), text)))
            .run()
        == 1;
  }

  private LadoClock clock(Instant recordedAt, @Nullable LadoReferral made, Instant now) {
    return new LadoClock(
        LadoRules.dueAt(recordedAt, days), LadoRules.remindAt(recordedAt, days), made, now);
  }

  private @Nullable LadoReferral made(Row row, UUID concernId) throws SQLException {
    Instant madeAt = row.instantOrNull("made_at");
    byte[] sealed = row.bytesOrNull("sealed");
    if (madeAt == null || sealed == null) {
      return null;
    }
    LadoReferralRow words =
        seals.open(new SealedFor(concernId, concernId, FIELD), sealed, LadoReferralRow.class);
    return new LadoReferral(madeAt, words.byName(), words.text());
  }
}
