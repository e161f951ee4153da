package org.lantern.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkSealerTest {
  private static final SealedFor NAME = sealedFor("name");

  @TempDir private Path folder;
  private final KeysetHandle keyset;

  TinkSealerTest() throws GeneralSecurityException {
    AeadConfig.register();
    keyset = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM"));
  }

  @BeforeEach
  void storeKeyset() throws IOException, GeneralSecurityException {
    store(keyset);
  }

  private void store(KeysetHandle handle) throws IOException, GeneralSecurityException {
    Files.writeString(
        folder.resolve("register.json"),
        TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
  }

  private TinkSealer sealer() {
    return new TinkSealer(folder.toString());
  }

  private static SealedFor sealedFor(String field) {
    return new SealedFor(new UUID(1, 2), new UUID(3, 4), field);
  }

  @Test
  void whatIsSealedOpensAgainAndShowsNothing() {
    String sealed = sealer().sealText(Audience.REGISTER, NAME, "Elsie Marlow");
    assertThat(sealed).doesNotContain("Elsie");
    assertThat(sealer().openText(Audience.REGISTER, NAME, sealed)).isEqualTo("Elsie Marlow");
  }

  @Test
  void aValueMovedToAnotherRecordSubjectOrFieldDoesNotOpen() {
    TinkSealer sealer = sealer();
    String sealed = sealer.sealText(Audience.REGISTER, NAME, "Elsie Marlow");
    for (SealedFor elsewhere :
        List.of(
            new SealedFor(new UUID(9, 9), NAME.subjectId(), NAME.field()),
            new SealedFor(NAME.recordId(), new UUID(9, 9), NAME.field()),
            sealedFor("upn"))) {
      assertThatThrownBy(() -> sealer.openText(Audience.REGISTER, elsewhere, sealed))
          .isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void aChangedValueDoesNotOpen() {
    TinkSealer sealer = sealer();
    byte[] sealed = sealer.seal(Audience.REGISTER, NAME, "Elsie".getBytes(StandardCharsets.UTF_8));
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> sealer.open(Audience.REGISTER, NAME, sealed))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> sealer.openText(Audience.REGISTER, NAME, "not base64!"))
        .isInstanceOf(SealBroken.class)
        .hasMessageNotContaining("not base64!");
  }

  @Test
  void aKeysetThatIsNotHeldIsMissedOnUseAndNotAtStart() {
    TinkSealer sealer = sealer();
    assertThatThrownBy(() -> sealer.sealText(Audience.DISCLOSURE, NAME, "Elsie"))
        .isInstanceOf(SealBroken.class)
        .hasMessage("field name for audience disclosure needs a keyset that is not held here");
  }

  @Test
  void aRotationAddsAKeyAndOldValuesStillOpen() throws IOException, GeneralSecurityException {
    String before = sealer().sealText(Audience.REGISTER, NAME, "Elsie");
    KeysetHandle rotated =
        KeysetHandle.newBuilder(keyset)
            .addEntry(
                KeysetHandle.generateEntryFromParametersName("AES256_GCM")
                    .withRandomId()
                    .makePrimary())
            .build();
    store(rotated);
    TinkSealer after = sealer();
    assertThat(after.openText(Audience.REGISTER, NAME, before)).isEqualTo("Elsie");
    String fresh = after.sealText(Audience.REGISTER, NAME, "Elsie");
    assertThat(after.openText(Audience.REGISTER, NAME, fresh)).isEqualTo("Elsie");
    store(keyset);
    TinkSealer old = sealer();
    assertThatThrownBy(() -> old.openText(Audience.REGISTER, NAME, fresh))
        .as("sealed with the new key")
        .isInstanceOf(SealBroken.class);
  }
}
