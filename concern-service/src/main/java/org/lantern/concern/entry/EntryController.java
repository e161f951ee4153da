package org.lantern.concern.entry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Reading over HTTP. */
@Controller("/api/concerns")
@ForStaff
@Tag(name = "Concerns")
final class EntryController {
  private final ReadConcern readConcern;
  private final ListOwnEntries ownEntries;

  EntryController(ReadConcern readConcern, ListOwnEntries ownEntries) {
    this.readConcern = readConcern;
    this.ownEntries = ownEntries;
  }

  @Get("/{id}")
  @Operation(
      summary = "One entry",
      description =
          "With what was said about it since. Each reading is kept on record. Who may only know that"
              + " there is one gets reference, heading and dates. 404 also where the caller may not"
              + " know of it.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(oneOf = {EntryResponse.class, TraceResponse.class})))
  @ApiResponse(responseCode = "404", description = "There is none for this caller")
  HttpResponse<?> read(Caller caller, UUID id) {
    return switch (readConcern.read(caller, id)) {
      case Reading.Whole whole -> HttpResponse.ok(EntryResponse.of(whole));
      case Reading.Known(Trace trace) -> HttpResponse.ok(TraceResponse.of(trace));
      case Reading.Nothing() -> Problems.notFound();
    };
  }

  @Get
  @Operation(
      summary = "What the caller recorded",
      description =
          "The latest observed first, with the state of each receipt. Where somebody may not read"
              + " what they recorded any more, the receipt is left.")
  @ApiResponse(responseCode = "200", description = "A page of the caller's own entries")
  @ApiResponse(responseCode = "422", description = "Something else was asked for")
  HttpResponse<?> list(
      Caller caller,
      @QueryValue @Nullable Boolean mine,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    if (mine == null || !mine) {
      return refused("mine", "Say mine=true: only your own entries are listed here.");
    }
    Optional<Receipt.State> wanted = state(state);
    if (state != null && wanted.isEmpty()) {
      return refused("state", "Say recorded, delivered or acknowledged.");
    }
    Page<OwnEntry> page = ownEntries.list(caller, wanted.orElse(null), limit, cursor);
    return HttpResponse.ok(
        new Page<>(page.items().stream().map(OwnEntryResponse::of).toList(), page.next()));
  }

  /** The state of a word; empty for none and for one that is no state. */
  static Optional<Receipt.State> state(@Nullable String word) {
    return Arrays.stream(Receipt.State.values())
        .filter(state -> state.wire().equals(word))
        .findFirst();
  }

  private static HttpResponse<?> refused(String field, String reason) {
    return Problems.invalid(List.of(new FieldError(field, reason)));
  }
}
