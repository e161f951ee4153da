package org.lantern.safeguarding.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.identity.ServiceTokens;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** A disclosure comes by the lane or is brought directly; it is one alert, and each way is safe. */
class DirectIntakeIT {
  private static final String PATH = "/internal/disclosures";

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatConcernServiceBringsIsAnsweredWithAReceipt() throws Exception {
    Told told = Told.at(DemoSchool.A);
    UUID eventId = UUID.randomUUID();
    String body = server.events().write(server.events().raised(told, eventId));
    HttpResponse<String> first = post(eventId, body, sign(body, PATH));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(SafeguardingServer.parse(first.body()).get("eventId").asText())
        .isEqualTo(eventId.toString());
    assertThat(SafeguardingServer.parse(first.body()).get("alertId").asText())
        .isEqualTo(told.alertId().toString());
    assertThat(server.open("dsl")).contains(told.reference());
    assertThat(post(eventId, body, sign(body, PATH)).body()).isEqualTo(first.body());
  }

  @Test
  void nobodyElseMayBringOne() throws Exception {
    Told told = Told.at(DemoSchool.A);
    UUID eventId = UUID.randomUUID();
    String body = server.events().write(server.events().raised(told, eventId));
    assertThat(post(eventId, body, null).statusCode()).isEqualTo(401);
    assertThat(post(eventId, body, "nonsense").statusCode()).isEqualTo(401);
    assertThat(post(eventId, body, sign(body + " ", PATH)).statusCode()).isEqualTo(401);
    assertThat(post(eventId, body, sign(body, "/elsewhere")).statusCode()).isEqualTo(401);
    HttpResponse<String> asAPerson =
        server.send(
            request(eventId, body)
                .header("Authorization", "Bearer " + SafeguardingServer.token("dsl")));
    assertThat(asAPerson.statusCode()).isEqualTo(401);
    assertThat(server.open("dsl")).doesNotContain(told.reference());
  }

  @Test
  void theSameEventByTheLaneAndDirectlyIsOneAlert() throws Exception {
    Told told = Told.at(DemoSchool.A);
    UUID eventId = UUID.randomUUID();
    String body = server.events().write(server.events().raised(told, eventId));
    produce(told, eventId, body);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> server.open("dsl").contains(told.reference()));
    long version = server.json("dsl", "/api/alerts/" + told.alertId()).get("version").asLong();
    assertThat(post(eventId, body, sign(body, PATH)).statusCode()).isEqualTo(200);
    assertThat(server.json("dsl", "/api/alerts/" + told.alertId()).get("version").asLong())
        .isEqualTo(version);
  }

  @Test
  void whatCannotBeReadIsRefusedAndTheTrustAndTheDeskAreTold() throws Exception {
    UUID eventId = UUID.randomUUID();
    String body = "{\"reference\": \"no-more-than-this\"}";
    assertThat(post(eventId, body, sign(body, PATH)).statusCode()).isEqualTo(422);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            Backing.shared().mails().stream()
                .anyMatch(mail ->
                    mail.subject().contains("something is wrong")
                        && mail.messageId().startsWith("<lane.")));
    assertThat(server.get("dsl", "/desk").body()).contains("could not be read");
  }

  private static void produce(Told told, UUID eventId, String body) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Backing.shared().addresses().kafkaBootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      ProducerRecord<byte[], byte[]> message =
          new ProducerRecord<>(
              server.suite().topicPrefix() + Topics.URGENT,
              told.pupilId().toString().getBytes(StandardCharsets.UTF_8),
              body.getBytes(StandardCharsets.UTF_8));
      Events.headers(eventId, DisclosureRaised.TYPE)
          .forEach((name, value) ->
              message
                  .headers()
                  .add(name.replace("ce-", "ce_"), value.getBytes(StandardCharsets.UTF_8)));
      producer.send(message).get();
    }
  }

  private static HttpResponse<String> post(UUID eventId, String body, @Nullable String token) {
    HttpRequest.Builder request = request(eventId, body);
    if (token != null) {
      request.header(ServiceTokens.HEADER, token);
    }
    return server.send(request);
  }

  private static HttpRequest.Builder request(UUID eventId, String body) {
    HttpRequest.Builder request =
        server.request(PATH).POST(HttpRequest.BodyPublishers.ofString(body));
    Events.headers(eventId, DisclosureRaised.TYPE).forEach(request::header);
    return request;
  }

  private static String sign(String body, String path)
      throws IOException, ParseException, JOSEException, GeneralSecurityException {
    ECKey key =
        ECKey.parse(
            Files.readString(server.suite().keys().of("concern-service").resolve("service.jwk")));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("lantern-service+jwt"))
                .keyID("concern-service")
                .build(),
            new JWTClaimsSet.Builder()
                .issuer("concern-service")
                .audience("safeguarding-service")
                .issueTime(Date.from(Instant.now()))
                .claim("htm", "POST")
                .claim("path", path)
                .claim("body", Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .build());
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }
}
