package org.lantern.messaging.consumer;

import io.micronaut.context.BeanContext;
import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import org.lantern.messaging.EventHandler.Delivery;
import org.lantern.messaging.inbox.Handlers;

/** True in a service that shares at least one topic: without one there is no group to join. */
final class SharedHandlersPresent implements Condition {
  @Override
  @SuppressWarnings("rawtypes")
  public boolean matches(ConditionContext context) {
    return context.getBeanContext() instanceof BeanContext beans
        && !beans.getBean(Handlers.class).topics(Delivery.SHARED).isEmpty();
  }
}
