package org.lantern.messaging.wire;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** The one admin client, made when it is first needed and an address resolves. Thread-safe. */
@Singleton
public final class KafkaAdmin {
  private final MessagingSettings settings;
  private @Nullable Admin admin;

  KafkaAdmin(MessagingSettings settings) {
    this.settings = settings;
  }

  /** The client. Its calls fail within seconds while the broker is away. */
  public synchronized Admin open() {
    Admin open = admin;
    if (open == null) {
      Map<String, Object> client = settings.client();
      client.put(
          AdminClientConfig.CLIENT_ID_CONFIG, settings.instance().replace('/', '-') + "-admin");
      client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
      client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
      client.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
      open = Admin.create(client);
      admin = open;
    }
    return open;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
