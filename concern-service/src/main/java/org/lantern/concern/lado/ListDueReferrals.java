package org.lantern.concern.lado;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.allegation.LadoClocks;
import org.lantern.concern.examination.Conflict;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * The allegations that the caller has to take to the LADO, the oldest first. The list tells that
 * there is something to do, and the reading of each is audited.
 */
@Singleton
public final class ListDueReferrals {
  /** Beyond these the start page is not precise: nobody has so many. */
  private static final int MOST_PRESSING = 50;

  private static final String OPEN =
      """
      select k.id, k.reference, k.recorded_at, lantern_now() as now
        from concern k
       where k.route = any (?) and k.category <> ? and k.withdrawn_at is null
         and k.school_ids && ?
         and not exists (select 1 from lado_referral r where r.concern_id = k.id)
         and (k.recorded_at, k.id) > (coalesce(?::timestamptz, '-infinity'), ?)
       order by k.recorded_at, k.id
       limit ?\
      """;

  private final Transactions transactions;
  private final LadoClocks clocks;

  ListDueReferrals(Transactions transactions, LadoClocks clocks) {
    this.transactions = transactions;
    this.clocks = clocks;
  }

  /** Nothing for who manages no allegation. */
  Page<DueReferral> list(Caller caller, int limit, @Nullable String cursor) {
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    return transactions.as(
        caller,
        tx ->
            Page.of(
                open(tx, caller, after, limit + 1),
                limit,
                one -> Cursor.after(one.recordedAt(), one.id()),
                this::due));
  }

  /** Whether it is time to remind the caller; costs a question for heads and the trust alone. */
  public boolean isAnyPressing(Transaction tx, Caller caller) {
    return !routes(caller).isEmpty()
        && open(tx, caller, null, MOST_PRESSING).stream()
            .anyMatch(one -> due(one).clock().isPressing());
  }

  private record Open(UUID id, String reference, Instant recordedAt, Instant now) {}

  private List<Open> open(
      Transaction tx, Caller caller, Cursor.@Nullable TimeAndId after, int limit) {
    List<String> routes = routes(caller);
    return routes.isEmpty()
        ? List.of()
        : tx.list(
            OPEN,
            row ->
                new Open(
                    row.uuid("id"),
                    row.text("reference"),
                    row.instant("recorded_at"),
                    row.instant("now")),
            routes,
            Conflict.LOW_LEVEL,
            caller.schools(),
            after == null ? null : after.at(),
            after == null ? new UUID(0, 0) : after.id(),
            limit);
  }

  private DueReferral due(Open one) {
    return new DueReferral(one.id(), one.reference(), clocks.open(one.recordedAt(), one.now()));
  }

  private static List<String> routes(Caller caller) {
    return Stream.concat(
            caller.is(Role.HEAD) ? Stream.of(Conflict.Route.HEAD) : Stream.of(),
            caller.is(Role.TRUST_SAFEGUARDING) ? Stream.of(Conflict.Route.TRUST) : Stream.of())
        .map(Conflict.Route::wire)
        .toList();
  }
}
