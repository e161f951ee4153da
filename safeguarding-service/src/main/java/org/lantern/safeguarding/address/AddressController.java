package org.lantern.safeguarding.address;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;

/** A person's own phone and further mailbox over HTTP. */
@Controller("/api/addresses")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING})
@Tag(name = "channels")
class AddressController {
  private final Transactions transactions;
  private final OwnAddresses own;
  private final KeepPersonalAddress keep;

  AddressController(Transactions transactions, OwnAddresses own, KeepPersonalAddress keep) {
    this.transactions = transactions;
    this.own = own;
    this.keep = keep;
  }

  @Get
  @Operation(summary = "Shows your own phone and further mailbox, which nobody else sees")
  Page<OwnAddressResponse> list(Caller caller) {
    return new Page<>(
        transactions.as(caller, tx -> own.of(tx, caller)).stream()
            .map(OwnAddressResponse::of)
            .toList(),
        null);
  }

  @Put("/{kind}")
  @Operation(
      summary = "Gives an address of your own, and has a code sent there",
      description =
          "The kind is phone or mailbox. It counts once you have proven it with the code; until then"
              + " what counted before goes on counting.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CodeSentResponse.class)))
  @ApiResponse(responseCode = "422", description = "Nothing can be sent there")
  HttpResponse<?> offer(Caller caller, String kind, @Body @Nullable AddressRequest request) {
    return of(kind, known -> keep.offer(caller, known, request == null ? null : request.address()));
  }

  @Post("/{kind}/proof")
  @Operation(summary = "Proves the address with the code that was sent there")
  @ApiResponse(responseCode = "204", description = "It counts from now on")
  @ApiResponse(responseCode = "422", description = "Not that code, or no longer")
  HttpResponse<?> prove(Caller caller, String kind, @Body @Nullable CodeRequest request) {
    return of(kind, known -> keep.prove(caller, known, request == null ? null : request.code()));
  }

  @Delete("/{kind}")
  @Operation(summary = "Takes an address of your own away")
  @ApiResponse(responseCode = "204", description = "Nothing goes there any more")
  HttpResponse<?> remove(Caller caller, String kind) {
    return of(kind, known -> keep.remove(caller, known));
  }

  private static HttpResponse<?> of(String kind, Function<AddressKind, ProofOutcome> work) {
    return AddressKind.ofWire(kind)
        .map(work)
        .<HttpResponse<?>>map(AddressController::answer)
        .orElseGet(Problems::notFound);
  }

  private static HttpResponse<?> answer(ProofOutcome outcome) {
    return switch (outcome) {
      case ProofOutcome.CodeSent(var answer) ->
          HttpResponse.ok(new CodeSentResponse(answer.isTaken(), answer.words()));
      case ProofOutcome.Proven(), ProofOutcome.Removed() -> HttpResponse.noContent();
      case ProofOutcome.Refused(var faults) -> Problems.invalid(faults);
      case ProofOutcome.NotForYou() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "Nobody of the register stands behind your login.",
              List.of());
    };
  }
}
