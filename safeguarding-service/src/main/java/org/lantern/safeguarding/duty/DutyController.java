package org.lantern.safeguarding.duty;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.web.ETags;
import org.lantern.safeguarding.plan.KeepOutcome;
import org.lantern.safeguarding.plan.Place;
import org.lantern.safeguarding.plan.ReadPlans;
import org.lantern.safeguarding.rota.RotaRow;

/** Duty over HTTP. The trust's own rota stands under the id made of zeros. */
@Controller("/api/duty")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
@Tag(name = "duty", description = "Who has duty now and next, and who would be told right now")
final class DutyController {
  private final WhoIsOnDuty whoIsOnDuty;
  private final ReadPlans readPlans;
  private final ChangeRota changeRota;

  DutyController(WhoIsOnDuty whoIsOnDuty, ReadPlans readPlans, ChangeRota changeRota) {
    this.whoIsOnDuty = whoIsOnDuty;
    this.readPlans = readPlans;
    this.changeRota = changeRota;
  }

  @Get
  @Operation(
      summary = "Who has duty at your schools, and who would be told there right now",
      description = "By the name of the school. The same rules answer as tell people of an alert.")
  Page<DutyResponse> list(
      Caller caller, @QueryValue @Nullable String cursor, @QueryValue @Nullable Integer limit) {
    int most = Limit.clamp(limit);
    String after = Cursor.read(cursor, 1, List::getFirst).orElse("");
    List<Place> places =
        readPlans.places(caller).stream()
            .filter(place -> !place.isTrust() && key(place).compareTo(after) > 0)
            .limit(most + 1L)
            .toList();
    Page<UUID> page = Page.of(places, most, place -> Cursor.after(key(place)), Place::id);
    return new Page<>(
        whoIsOnDuty.at(caller, page.items()).stream().map(DutyResponse::of).toList(), page.next());
  }

  @Get("/{schoolId}")
  @Operation(summary = "Who has duty at one school, and who would be told there right now")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DutyResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> now(Caller caller, UUID schoolId) {
    return whoIsOnDuty.at(caller, List.of(schoolId)).stream()
        .findFirst()
        .<HttpResponse<?>>map(duty -> HttpResponse.ok(DutyResponse.of(duty)))
        .orElseGet(Problems::notFound);
  }

  @Get("/{schoolId}/rota")
  @Operation(summary = "The rota of a school, with cover and closures, and its ETag")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RotaResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> rota(Caller caller, UUID schoolId) {
    return readPlans
        .newest(caller, schoolId)
        .<HttpResponse<?>>map(version ->
            HttpResponse.ok(RotaResponse.of(version))
                .header(HttpHeaders.ETAG, ETags.of(version.version())))
        .orElseGet(Problems::notFound);
  }

  @Put("/{schoolId}/rota")
  @Operation(
      summary = "Replaces rota, cover and closures; the earlier versions stay",
      description =
          "Only people whose post lets them read the alerts of the school can be given duty. It"
              + " holds at once, for open alerts too.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RotaResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  @ApiResponse(responseCode = "412", description = "Somebody changed it since you read it")
  @ApiResponse(responseCode = "422", description = "Fields need another value")
  @ApiResponse(responseCode = "428", description = "Send If-Match")
  HttpResponse<?> replace(
      Caller caller,
      UUID schoolId,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body RotaRow request) {
    int read = ETags.read(ifMatch);
    return switch (changeRota.change(caller, schoolId, read, before -> request)) {
      case KeepOutcome.Kept(var version) ->
          HttpResponse.ok(RotaResponse.of(version))
              .header(HttpHeaders.ETAG, ETags.of(version.version()));
      case KeepOutcome.Refused(var faults) -> Problems.invalid(faults);
      case KeepOutcome.Moved() -> ETags.moved();
      case KeepOutcome.NotFound(), KeepOutcome.NotYourRole() -> Problems.notFound();
    };
  }

  /** Places are sorted by name, and two schools may share one. */
  private static String key(Place place) {
    return place.name() + ' ' + place.id();
  }
}
