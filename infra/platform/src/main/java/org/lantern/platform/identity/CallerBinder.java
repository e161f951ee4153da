package org.lantern.platform.identity;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives controllers the {@link Caller}. A route that is open to nobody in particular takes a
 * {@code @Nullable Caller}: null when no good token came with the request.
 */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

  @Override
  public Argument<Caller> argumentType() {
    return Argument.of(Caller.class);
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    if (!request.getAttributes().contains(SecurityFilter.KEY)) {
      return BindingResult.unsatisfied(); // asked again once the token was read
    }
    Optional<Caller> caller = Callers.of(request);
    return caller.isPresent() ? () -> caller : BindingResult.empty();
  }
}
