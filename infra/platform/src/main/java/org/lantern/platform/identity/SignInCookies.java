package org.lantern.platform.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.security.oauth2.endpoint.AbstractCookieConfiguration;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The short-lived cookies of a sign-in under way (state, nonce, PKCE), per service as well. */
@Singleton
final class SignInCookies implements BeanCreatedEventListener<AbstractCookieConfiguration> {
  private final String service;
  private final boolean isDemo;

  SignInCookies(
      @Value("${micronaut.application.name}") String service,
      @Value("${lantern.demo:false}") boolean isDemo) {
    this.service = service;
    this.isDemo = isDemo;
  }

  @Override
  public AbstractCookieConfiguration onCreated(
      BeanCreatedEvent<AbstractCookieConfiguration> event) {
    AbstractCookieConfiguration cookie = event.getBean();
    cookie.setCookieSecure(!isDemo);
    cookie.setCookieHttpOnly(true);
    cookie.setCookieName(
        "lantern-" + service + "-" + cookie.defaultCookieName().toLowerCase(Locale.ROOT));
    return cookie;
  }
}
