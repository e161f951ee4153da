package org.lantern.platform.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.cookie.AbstractAccessTokenCookieConfigurationProperties;
import io.micronaut.security.token.cookie.TokenCookieConfigurationProperties;
import jakarta.inject.Singleton;

/**
 * The session cookie: named after the service, because cookies ignore ports; sent over TLS alone
 * outside the demo; out of reach for scripts; left out of foreign posts.
 */
@Singleton
final class CookieSettings
    implements BeanCreatedEventListener<AbstractAccessTokenCookieConfigurationProperties> {
  private final String service;
  private final boolean isDemo;

  CookieSettings(
      @Value("${micronaut.application.name}") String service,
      @Value("${lantern.demo:false}") boolean isDemo) {
    this.service = service;
    this.isDemo = isDemo;
  }

  @Override
  public AbstractAccessTokenCookieConfigurationProperties onCreated(
      BeanCreatedEvent<AbstractAccessTokenCookieConfigurationProperties> event) {
    AbstractAccessTokenCookieConfigurationProperties cookie = event.getBean();
    cookie.setCookieSecure(!isDemo);
    cookie.setCookieHttpOnly(true);
    cookie.setCookieSameSite(SameSite.Lax);
    if (cookie instanceof TokenCookieConfigurationProperties session) {
      session.setCookieName("lantern-" + service);
    }
    return cookie;
  }
}
