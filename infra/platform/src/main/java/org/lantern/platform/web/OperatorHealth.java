package org.lantern.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import org.lantern.platform.identity.Callers;
import org.lantern.platform.identity.Role;
import org.reactivestreams.Publisher;

/** Everybody may ask how a service is and gets one word; operators get the reasons too. */
@Singleton
@Requires(beans = HealthEndpoint.class)
@Replaces(DefaultHealthAggregator.class)
final class OperatorHealth extends DefaultHealthAggregator {

  OperatorHealth(ApplicationConfiguration application) {
    super(application);
  }

  @Override
  public Publisher<HealthResult> aggregate(
      HealthIndicator[] indicators, HealthLevelOfDetail configured) {
    boolean operator =
        ServerRequestContext.currentRequest()
            .flatMap(Callers::of)
            .filter(caller -> caller.is(Role.OPERATOR))
            .isPresent();
    return super.aggregate(
        indicators, operator ? HealthLevelOfDetail.STATUS_DESCRIPTION_DETAILS : configured);
  }
}
