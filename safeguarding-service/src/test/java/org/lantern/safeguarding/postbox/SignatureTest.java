package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  /** The example of the Standard Webhooks specification. */
  @Test
  void librariesOfTheSpecificationTakeTheSignature() {
    assertThat(Signature.of(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anotherIdTimeBodyOrSecretHasAnotherSignature() {
    String signed = Signature.of(SECRET, "a", 1, BODY);
    assertThat(Signature.of(SECRET, "b", 1, BODY)).isNotEqualTo(signed);
    assertThat(Signature.of(SECRET, "a", 2, BODY)).isNotEqualTo(signed);
    assertThat(Signature.of(SECRET, "a", 1, new byte[0])).isNotEqualTo(signed);
    assertThat(Signature.of(Signature.secret(new byte[32]), "a", 1, BODY)).isNotEqualTo(signed);
  }
}
