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
import java.time.LocalDate;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Limit;

/** Data sets for analysts, by {@code Accept} or by the ending of the address. */
@Controller("/api/datasets")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Data sets")
final class DataSetController {
  private final DataSets dataSets;
  private final ReadConcernsWeekly weekly;

  DataSetController(DataSets dataSets, ReadConcernsWeekly weekly) {
    this.dataSets = dataSets;
    this.weekly = weekly;
  }

  @Get
  @Operation(summary = "The data sets, with their columns and how fresh they are")
  @ApiResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = DataSetsResponse.class)))
  @ApiResponse(responseCode = "403", description = "Data sets are not for your role")
  HttpResponse<?> list(Caller caller) {
    return DataSetAnswers.answer(
        dataSets.list(caller), sets -> HttpResponse.ok(new DataSetsResponse(sets, null)));
  }

  @Get("/concerns-weekly")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(summary = "Concerns by school, week and kind: JSON in pages, or CSV, by Accept")
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
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    return DataSetAnswers.wantsCsv(request)
        ? csv(caller, schoolId, from, to)
        : json(caller, schoolId, from, to, cursor, limit);
  }

  @Get("/concerns-weekly.json")
  @Operation(summary = "Concerns by school, week and kind, in pages")
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
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    var after = Positions.read(cursor);
    Extract extract = new Extract(schoolId, from, to);
    return DataSetAnswers.answer(
        weekly.page(caller, extract, after.orElse(null), Limit.clamp(limit)),
        page ->
            DataSetAnswers.page(
                DataSet.CONCERNS_WEEKLY,
                page.items().stream().map(WeeklyRow::values).toList(),
                page.next()));
  }

  @Get("/concerns-weekly.csv")
  @Produces("text/csv")
  @Operation(summary = "The same rows as one CSV file")
  @ApiResponse(
      responseCode = "200",
      description = "All rows, with a line of titles",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "403", description = "Data sets are not for your role")
  @ApiResponse(responseCode = "404", description = "The school is not in your scope")
  HttpResponse<?> csv(
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to) {
    return DataSetAnswers.answer(
        weekly.all(caller, new Extract(schoolId, from, to)),
        parts -> DataSetAnswers.file(DataSet.CONCERNS_WEEKLY, parts));
  }
}
