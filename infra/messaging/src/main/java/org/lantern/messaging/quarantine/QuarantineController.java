package org.lantern.messaging.quarantine;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;

/** {@code GET /api/quarantine}: what could not be read, newest first, for operators. */
@Controller("/api/quarantine")
final class QuarantineController {
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  private final Transactions transactions;

  QuarantineController(Transactions transactions) {
    this.transactions = transactions;
  }

  @Get
  @Secured("operator")
  Page<QuarantinedRecord> list(
      @Nullable @QueryValue Integer limit, @Nullable @QueryValue String cursor) {
    int rows = Limit.clamp(limit);
    Optional<Cursor.TimeAndId> after = Cursor.timeAndId(cursor);
    List<QuarantinedRecord> found =
        transactions.background(tx ->
            tx.list(
                "select id, topic, partition, record_offset, handler, reason, times,"
                    + " first_seen_at, last_seen_at from quarantine"
                    + " where (first_seen_at, id) < (?, ?)"
                    + " order by first_seen_at desc, id desc limit ?",
                row ->
                    new QuarantinedRecord(
                        row.uuid("id"),
                        row.text("topic"),
                        row.integerOrNull("partition"),
                        row.textOrNull("record_offset") == null
                            ? null
                            : row.number("record_offset"),
                        row.textOrNull("handler"),
                        row.text("reason"),
                        row.number("times"),
                        row.instant("first_seen_at"),
                        row.instant("last_seen_at")),
                after.map(Cursor.TimeAndId::at).orElse(END_OF_TIME),
                after.map(Cursor.TimeAndId::id).orElse(LAST),
                rows + 1));
    return Page.of(found, rows, last -> Cursor.after(last.firstSeenAt(), last.id()), item -> item);
  }
}
