package org.lantern.devkit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
  @TempDir Path directory;

  @Test
  void eachServiceFindsWhatItMayHaveAndNothingElse() throws IOException {
    Keyring keys = Keyring.create(directory);
    assertThat(names(keys, "concern-service"))
        .containsExactly(
            "audit.key", "disclosure.json", "local.json", "register.json", "service.jwk");
    assertThat(names(keys, "provision-service"))
        .containsExactly("audit.key", "local.json", "register.json");
    assertThat(names(keys, "safeguarding-service"))
        .containsExactly(
            "audit.key",
            "concern-service.pub.jwk",
            "disclosure.json",
            "local.json",
            "register.json");
    assertThat(names(keys, "reporting-service")).containsExactly("audit.key", "local.json");
  }

  @Test
  void safeguardingOpensWhatConcernSealedAndProvisionsLocalKeyDoesNot() throws Exception {
    AeadConfig.register();
    Keyring keys = Keyring.create(directory);
    byte[] bound = "event".getBytes(StandardCharsets.UTF_8);
    byte[] sealed =
        aead(keys.of("concern-service").resolve("disclosure.json"))
            .encrypt("text".getBytes(StandardCharsets.UTF_8), bound);
    assertThat(
            aead(keys.of("safeguarding-service").resolve("disclosure.json")).decrypt(sealed, bound))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("text");
    assertThat(Files.readString(keys.of("concern-service").resolve("local.json")))
        .isNotEqualTo(Files.readString(keys.of("provision-service").resolve("local.json")));
  }

  @Test
  void thePublicHalfCarriesNoPrivateKeyAndFitsTheOther() throws Exception {
    Keyring keys = Keyring.create(directory);
    ECKey signing =
        ECKey.parse(Files.readString(keys.of("concern-service").resolve("service.jwk")));
    ECKey known =
        ECKey.parse(
            Files.readString(keys.of("safeguarding-service").resolve("concern-service.pub.jwk")));
    assertThat(known.isPrivate()).isFalse();
    assertThat(known).isEqualTo(signing.toPublicJWK());
  }

  @Test
  void aSecondStartKeepsTheKeys() throws IOException {
    String before =
        Files.readString(Keyring.create(directory).of("concern-service").resolve("audit.key"));
    String after =
        Files.readString(Keyring.create(directory).of("concern-service").resolve("audit.key"));
    assertThat(after).isEqualTo(before);
  }

  private static Aead aead(Path file) throws Exception {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static java.util.List<String> names(Keyring keys, String service) throws IOException {
    try (Stream<Path> files = Files.list(keys.of(service))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
