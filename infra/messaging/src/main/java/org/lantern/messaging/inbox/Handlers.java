package org.lantern.messaging.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lantern.messaging.EventHandler;

/**
 * The handlers of this service. Refuses to start with two of one name: they would share an inbox.
 */
@Singleton
public final class Handlers {
  private final List<EventHandler> all;

  Handlers(List<EventHandler> all) {
    this.all = all;
    if (all.stream().map(EventHandler::name).distinct().count() != all.size()) {
      throw new IllegalStateException("two event handlers have the same name");
    }
  }

  List<EventHandler> of(String topic) {
    return all.stream().filter(handler -> handler.topic().equals(topic)).toList();
  }

  /**
   * The topics that are read this way. A topic of which one handler wants every instance is read so
   * for all its handlers: the inbox makes it the same.
   */
  public Set<String> topics(EventHandler.Delivery delivery) {
    Set<String> everywhere = named(EventHandler.Delivery.EVERY_INSTANCE);
    return switch (delivery) {
      case EVERY_INSTANCE -> everywhere;
      case SHARED ->
          named(EventHandler.Delivery.SHARED).stream()
              .filter(topic -> !everywhere.contains(topic))
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  private Set<String> named(EventHandler.Delivery delivery) {
    return all.stream()
        .filter(handler -> handler.delivery() == delivery)
        .map(EventHandler::topic)
        .collect(Collectors.toUnmodifiableSet());
  }
}
