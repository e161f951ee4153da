package org.lantern.messaging.quarantine;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;

/** What could not be read, for operators: the list, and another try. */
@Controller("/api/quarantine")
@Secured("operator")
@Tag(name = "Operation")
final class QuarantineController {
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  private final Transactions transactions;
  private final RetryQuarantined retry;

  QuarantineController(Transactions transactions, RetryQuarantined retry) {
    this.transactions = transactions;
    this.retry = retry;
  }

  @Get
  @Operation(summary = "Records that could not be read, newest first, without their content")
  Page<QuarantinedRecord> list(
      @Nullable @QueryValue Integer limit, @Nullable @QueryValue String cursor) {
    int rows = Limit.clamp(limit);
    Optional<Cursor.TimeAndId> after = Cursor.timeAndId(cursor);
    List<QuarantinedRecord> found =
        transactions.background(tx ->
            tx.list(
                "select id, topic, partition, record_offset, handler, reason, times,"
                    + " first_seen_at, last_seen_at, settled_at from quarantine"
                    + " where (first_seen_at, id) < (?, ?)"
                    + " order by first_seen_at desc, id desc limit ?",
                row ->
                    new QuarantinedRecord(
                        row.uuid("id"),
                        row.text("topic"),
                        row.integerOrNull("partition"),
                        row.numberOrNull("record_offset"),
                        row.textOrNull("handler"),
                        row.text("reason"),
                        row.number("times"),
                        row.instant("first_seen_at"),
                        row.instant("last_seen_at"),
                        row.instantOrNull("settled_at")),
                after.map(Cursor.TimeAndId::at).orElse(END_OF_TIME),
                after.map(Cursor.TimeAndId::id).orElse(LAST),
                rows + 1));
    return Page.of(found, rows, last -> Cursor.after(last.firstSeenAt(), last.id()), item -> item);
  }

  @Post("/{id}/retry")
  @Operation(
      summary = "Offers a record again to the handler that could not take it",
      description =
          "Audited. It has its effect once, however often it is offered, and none (superseded) where"
              + " a later record of the same key stands on a compacted topic.")
  @ApiResponse(
      responseCode = "200",
      description = "What became of it",
      content = @Content(schema = @Schema(implementation = RetryResponse.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such record, or the erasure of its key has taken it away")
  HttpResponse<?> retry(Caller caller, UUID id) {
    return retry
        .retry(caller, id)
        .<HttpResponse<?>>map(outcome -> HttpResponse.ok(RetryResponse.of(outcome)))
        .orElseGet(Problems::notFound);
  }
}
