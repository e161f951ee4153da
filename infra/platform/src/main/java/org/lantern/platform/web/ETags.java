package org.lantern.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.Problem;
import org.lantern.platform.problem.Problems;

/** The version of a record as HTTP carries it (RFC 9110, 8.8.3 and 13.1.1). */
public final class ETags {
  private static final Pattern NUMBER = Pattern.compile("\"(\\d{1,9})\"");

  private ETags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that the sender has read; -1, which no record has, for what was never one of ours.
   * Without a header the request is refused with 428: who does not say what they read could
   * overwrite what they did not.
   */
  public static int read(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new Missing();
    }
    Matcher number = NUMBER.matcher(ifMatch.strip());
    return number.matches() ? Integer.parseInt(number.group(1)) : -1;
  }

  /** 412: somebody was quicker. */
  public static MutableHttpResponse<Problem> moved() {
    return Problems.of(
        HttpStatus.PRECONDITION_FAILED,
        "changed-meanwhile",
        "Somebody changed this since you read it. Read it again, then make your change.",
        List.of());
  }

  static final class Missing extends RuntimeException {
    private Missing() {
      super("no If-Match", null, false, false);
    }
  }

  @Singleton
  static final class Handler implements ExceptionHandler<Missing, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // the framework's signature
    public HttpResponse<?> handle(HttpRequest request, Missing refused) {
      return Problems.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "precondition-required",
          "Send If-Match with the ETag you read.",
          List.of());
    }
  }
}
