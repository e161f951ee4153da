package org.lantern.platform.identity;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The address under which people reach this service: {@code LANTERN_PUBLIC_URL}. Redirects and
 * links are built from it and never from a request's Host header, which the sender chooses.
 */
@Singleton
@Requires(property = "lantern.public.url")
@Replaces(DefaultHttpHostResolver.class)
final class PublicAddress implements HttpHostResolver {
  private final String address;

  PublicAddress(@Value("${lantern.public.url}") String address) {
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public String resolve(@Nullable HttpRequest request) {
    return address;
  }
}
