package org.lantern.safeguarding.postbox;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the channels need of the deployment. */
@Singleton
public class PostboxSettings {
  private final String smtpHost;
  private final int smtpPort;
  private final Duration smtpKept;
  private final String from;
  private final String notifyUrl;
  private final String notifyKey;
  private final String notifyTemplate;
  private final Set<String> trustedHosts;

  PostboxSettings(
      @Value("${lantern.smtp.host:localhost}") String smtpHost,
      @Value("${lantern.smtp.port:8086}") int smtpPort,
      @Value("${lantern.smtp.kept:PT10S}") Duration smtpKept,
      @Value("${lantern.mail.from:lantern@lantern.invalid}") String from,
      @Value("${lantern.notify.url:`https://api.notifications.service.gov.uk`}") String notifyUrl,
      @Value("${lantern.notify.api.key:}") String notifyKey,
      @Value("${lantern.notify.template:}") String notifyTemplate,
      @Value("${lantern.hooks.trusted.hosts:}") String trustedHosts) {
    this.smtpHost = smtpHost;
    this.smtpPort = smtpPort;
    this.smtpKept = smtpKept;
    this.from = from;
    this.notifyUrl = notifyUrl.replaceAll("/+$", "");
    this.notifyKey = notifyKey.strip();
    this.notifyTemplate = notifyTemplate.strip();
    this.trustedHosts =
        Arrays.stream(trustedHosts.split(","))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  String smtpHost() {
    return smtpHost;
  }

  int smtpPort() {
    return smtpPort;
  }

  /** How long a connection to the mail server stays open that nobody uses. */
  Duration smtpKept() {
    return smtpKept;
  }

  String from() {
    return from;
  }

  /** The part of a mail's id behind the at sign. */
  public String messageHost() {
    return from.substring(from.indexOf('@') + 1).replace(">", "");
  }

  /** Where GOV.UK Notify is. */
  String notifyUrl() {
    return notifyUrl;
  }

  String notifyKey() {
    return notifyKey;
  }

  /** The id of a template for text messages whose whole body is {@code ((message))}. */
  String notifyTemplate() {
    return notifyTemplate;
  }

  /** Hosts that may be called without https and inside the own network: for demo and tests. */
  public Set<String> trustedHosts() {
    return trustedHosts;
  }
}
