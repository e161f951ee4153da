package org.lantern.platform.problem;

import io.micronaut.http.HttpStatus;

/**
 * What is said for a status when nobody said anything more exact. Fixed text: it can repeat nothing
 * of a request.
 */
record Refusal(String kind, String detail) {

  static Refusal of(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST ->
          new Refusal("malformed", "The request could not be read: it is not well-formed.");
      case UNAUTHORIZED -> new Refusal("not-signed-in", "Sign in, or send a valid bearer token.");
      case FORBIDDEN -> new Refusal("not-your-role", "Your role does not allow this.");
      case NOT_FOUND -> new Refusal("not-found", "There is no such record in your scope.");
      case METHOD_NOT_ALLOWED ->
          new Refusal("method-not-allowed", "This address does not take this method.");
      case NOT_ACCEPTABLE ->
          new Refusal("not-acceptable", "None of the formats you accept is offered here.");
      case CONFLICT -> new Refusal("conflict", "This contradicts what is already recorded.");
      case PRECONDITION_FAILED ->
          new Refusal("changed-meanwhile", "Somebody changed this since you read it.");
      case REQUEST_ENTITY_TOO_LARGE ->
          new Refusal("too-large", "The request is larger than is taken here.");
      case UNSUPPORTED_MEDIA_TYPE ->
          new Refusal("media-type", "The body is in a format that is not taken here.");
      case UNPROCESSABLE_ENTITY -> new Refusal("invalid", "Some fields need another value.");
      case PRECONDITION_REQUIRED ->
          new Refusal("precondition-required", "Send If-Match with the ETag you read.");
      case SERVICE_UNAVAILABLE ->
          new Refusal("try-again", "This cannot be done at the moment. Try again shortly.");
      default ->
          status.getCode() < 500
              ? new Refusal("refused", "The request was refused.")
              : new Refusal("failed", "Something failed on our side. It was logged.");
    };
  }
}
