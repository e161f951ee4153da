package org.lantern.reporting.dataset;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;

/** How long alerts waited, for analysts, by {@code Accept} or by the ending of the address. */
@Controller("/api/datasets")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Data sets")
final class ResponseDataSetController {
  private final ReadSafeguardingResponse response;

  ResponseDataSetController(ReadSafeguardingResponse response) {
    this.response = response;
  }

  @Get("/safeguarding-response")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary =
          "How long alerts waited, by school, term and level: JSON in pages, or CSV, by Accept")
  @ApiResponse(
      responseCode = "200",
      description = "A page of rows, or all rows as a file",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = WeeklyRowsResponse.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
      })
  @ApiResponse(responseCode = "403", description = "Data sets are not for your role")
  @ApiResponse(responseCode = "404", description = "The school is not in your scope")
  @ApiResponse(responseCode = "422", description = "The cursor is of another call")
  HttpResponse<?> byAccept(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    return DataSetAnswers.wantsCsv(request)
        ? csv(caller, schoolId)
        : json(caller, schoolId, cursor, limit);
  }

  @Get("/safeguarding-response.json")
  @Operation(summary = "How long alerts waited, by school, term and level, in pages")
  @ApiResponse(
      responseCode = "200",
      description = "A page of rows",
      content = @Content(schema = @Schema(implementation = WeeklyRowsResponse.class)))
  @ApiResponse(responseCode = "403", description = "Data sets are not for your role")
  @ApiResponse(responseCode = "404", description = "The school is not in your scope")
  @ApiResponse(responseCode = "422", description = "The cursor is of another call")
  HttpResponse<?> json(
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    int from = Cursor.read(cursor, 1, keys -> Math.max(0, Integer.parseInt(keys.get(0)))).orElse(0);
    return DataSetAnswers.answer(
        response.all(caller, schoolId, "json"), rows -> page(rows, from, Limit.clamp(limit)));
  }

  @Get("/safeguarding-response.csv")
  @Produces("text/csv")
  @Operation(summary = "The same rows as one CSV file")
  @ApiResponse(
      responseCode = "200",
      description = "All rows, with a line of titles",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "403", description = "Data sets are not for your role")
  @ApiResponse(responseCode = "404", description = "The school is not in your scope")
  HttpResponse<?> csv(Caller caller, @QueryValue @Nullable UUID schoolId) {
    return DataSetAnswers.answer(
        response.all(caller, schoolId, "csv"),
        rows -> DataSetAnswers.file(DataSet.SAFEGUARDING_RESPONSE, List.of(rows).iterator()));
  }

  /** New terms come behind the others, so the number of a row stays what it is. */
  private static HttpResponse<?> page(List<List<String>> rows, int from, int limit) {
    int first = Math.min(from, rows.size());
    List<List<String>> some = rows.subList(first, Math.min(rows.size(), first + limit + 1));
    Page<List<String>> page = Page.of(some, limit, row -> Cursor.after(first + limit), row -> row);
    return DataSetAnswers.page(DataSet.SAFEGUARDING_RESPONSE, page.items(), page.next());
  }
}
