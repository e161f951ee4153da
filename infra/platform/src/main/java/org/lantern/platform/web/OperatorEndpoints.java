package org.lantern.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.management.endpoint.EndpointSensitivityProcessor;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.security.rules.SensitiveEndpointRule;
import jakarta.inject.Singleton;
import org.lantern.platform.identity.Roles;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Metrics and every other sensitive endpoint answer operators alone. */
@Singleton
@Replaces(SensitiveEndpointRule.class)
final class OperatorEndpoints extends SensitiveEndpointRule {

  OperatorEndpoints(EndpointSensitivityProcessor endpoints) {
    super(endpoints);
  }

  @Override
  protected Publisher<SecurityRuleResult> checkSensitiveAuthenticated(
      HttpRequest<?> request, Authentication authentication, ExecutableMethod<?, ?> method) {
    return Mono.just(
        authentication.getRoles().contains(Roles.OPERATOR)
            ? SecurityRuleResult.ALLOWED
            : SecurityRuleResult.REJECTED);
  }
}
