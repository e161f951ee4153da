package org.lantern.platform.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantern.devkit.keys.Keyring;

class ServiceTokensTest {
  private static final Instant NOW = Instant.parse("2026-03-29T00:59:59Z");
  private static final String PATH = "/internal/disclosures";
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  @TempDir Path folder;
  Keyring keys;

  @BeforeEach
  void keys() {
    keys = Keyring.create(folder);
  }

  private ServiceTokens of(String service, Instant now) {
    return new ServiceTokens(
        service, new ServiceKeys(keys.of(service).toString()), Clock.fixed(now, ZoneOffset.UTC));
  }

  private String token(Instant now) {
    return of("concern-service", now).sign("safeguarding-service", "POST", PATH, BODY);
  }

  @Test
  void aRequestIsKnownByItsSender() {
    assertThat(of("safeguarding-service", NOW).sender(token(NOW), "POST", PATH, BODY))
        .hasValue("concern-service");
  }

  @Test
  void eachBindingCounts() {
    ServiceTokens desk = of("safeguarding-service", NOW);
    String token = token(NOW);
    assertThat(desk.sender(null, "POST", PATH, BODY)).isEmpty();
    assertThat(desk.sender("nonsense", "POST", PATH, BODY)).isEmpty();
    assertThat(desk.sender(token, "PUT", PATH, BODY)).isEmpty();
    assertThat(desk.sender(token, "POST", PATH + "/1", BODY)).isEmpty();
    assertThat(desk.sender(token, "POST", PATH, "{ }".getBytes(UTF_8))).isEmpty();
    assertThat(desk.sender(token.substring(0, token.length() - 4) + "AAAA", "POST", PATH, BODY))
        .isEmpty();
    String forAnother = of("concern-service", NOW).sign("provision-service", "POST", PATH, BODY);
    assertThat(desk.sender(forAnother, "POST", PATH, BODY)).isEmpty();
  }

  @Test
  void clocksMayDifferByHours() {
    ServiceTokens desk = of("safeguarding-service", NOW);
    Duration skew = ServiceTokens.SKEW;
    assertThat(desk.sender(token(NOW.minus(skew)), "POST", PATH, BODY)).isPresent();
    assertThat(desk.sender(token(NOW.plus(skew)), "POST", PATH, BODY)).isPresent();
    assertThat(desk.sender(token(NOW.minus(skew).minusSeconds(1)), "POST", PATH, BODY)).isEmpty();
    assertThat(desk.sender(token(NOW.plus(skew).plusSeconds(1)), "POST", PATH, BODY)).isEmpty();
  }

  @Test
  void aServiceThatHoldsNoKeyOfTheSenderRefuses() {
    assertThat(of("provision-service", NOW).sender(token(NOW), "POST", PATH, BODY)).isEmpty();
    assertThatThrownBy(
            () -> of("provision-service", NOW).sign("safeguarding-service", "POST", PATH, BODY))
        .isInstanceOf(IllegalStateException.class);
  }
}
