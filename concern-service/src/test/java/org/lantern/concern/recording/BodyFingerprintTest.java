package org.lantern.concern.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BodyFingerprintTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();

  @Test
  void whiteSpaceAndTheOrderOfKeysDoNotMatter() throws IOException {
    assertThat(of("{\"a\":1,\"b\":{\"c\":[1,2],\"d\":null}}"))
        .isEqualTo(of("{ \"b\" : {\"d\":null, \"c\":[ 1, 2 ]},\n \"a\": 1 }"));
  }

  @Test
  void howANumberIsWrittenDoesNotMatter() throws IOException {
    assertThat(of("{\"a\":1.50}")).isEqualTo(of("{\"a\":15e-1}"));
    assertThat(of("{\"a\":0}")).isEqualTo(of("{\"a\":0.0}"));
  }

  @Test
  void anotherValueAnotherKindAndAnotherOrderOfAListDo() throws IOException {
    assertThat(of("{\"a\":1}")).isNotEqualTo(of("{\"a\":2}"));
    assertThat(of("{\"a\":1}")).isNotEqualTo(of("{\"a\":\"1\"}"));
    assertThat(of("{\"a\":true}")).isNotEqualTo(of("{\"a\":\"true\"}"));
    assertThat(of("{\"a\":[1,2]}")).isNotEqualTo(of("{\"a\":[2,1]}"));
    assertThat(of("{\"a\":null}")).isNotEqualTo(of("{}"));
    assertThat(of("{\"ab\":\"c\"}")).isNotEqualTo(of("{\"a\":\"bc\"}"));
  }

  private static byte[] of(String json) throws IOException {
    return BodyFingerprint.of(JSON.readValue(json, Argument.of(JsonNode.class)));
  }
}
