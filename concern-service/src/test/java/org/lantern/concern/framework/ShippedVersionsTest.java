package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was delivered under a number stays as it is: schools follow it, and concerns were recorded
 * under it. The checksum of each version that was ever delivered is kept beside this test.
 */
class ShippedVersionsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  static Stream<String> names() {
    return TestCatalogue.frameworks().stream().map(Framework::code);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aChangedFrameworkHasAHigherVersion(String code)
      throws IOException, NoSuchAlgorithmException {
    JsonNode edition = resource("/catalogue/" + code + ".json");
    int version = edition.path("version").asInt();
    String checksum = checksum(edition);
    JsonNode delivered = resource("/catalogue/shipped-versions.json").path(code);
    assertThat(delivered.path(Integer.toString(version)).asText("none"))
        .withFailMessage(
            "%s was changed and still calls itself version %d. Raise \"version\" in"
                + " catalogue/%s.json, give it its day in \"effectiveFrom\", and add the checksum"
                + " %s of the new version to catalogue/shipped-versions.json.",
            code, version, code, checksum)
        .isEqualTo(checksum);
    assertThat(delivered.size())
        .withFailMessage("%s skips a version: the last delivered is %d", code, delivered.size())
        .isEqualTo(version);
  }

  /** Of what it says, whatever the order of its fields and the layout of its file. */
  private static String checksum(JsonNode edition) throws IOException, NoSuchAlgorithmException {
    Object content = JSON.treeToValue(edition.path("framework"), Object.class);
    byte[] canonical = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
  }

  private static JsonNode resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ShippedVersionsTest.class.getResourceAsStream(name), name)) {
      return JSON.readTree(in);
    }
  }
}
