package org.lantern.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tink AEAD with a keyset per audience, from {@code AUDIENCE.json} in the service's folder of keys.
 * The keysets are read once, at start: a rotation adds a key to the file and restarts. Every key in
 * a keyset opens, its primary key seals. Thread-safe.
 */
@Singleton
final class TinkSealer implements Sealer {
  private final Map<Audience, Aead> held = new EnumMap<>(Audience.class);

  TinkSealer(@Value("${lantern.keys.dir:keys}") String folder) {
    try {
      AeadConfig.register();
      for (Audience audience : Audience.values()) {
        Path file = Path.of(folder, audience.keysetName() + ".json");
        if (Files.exists(file)) {
          held.put(audience, read(file));
        }
      }
    } catch (GeneralSecurityException provider) {
      throw new IllegalStateException(provider);
    }
  }

  @Override
  public byte[] seal(Audience audience, SealedFor target, byte[] plain) {
    try {
      return aead(audience, target).encrypt(plain, target.associatedData());
    } catch (GeneralSecurityException refused) {
      throw new SealBroken(name(audience, target) + " could not be sealed");
    }
  }

  @Override
  public byte[] open(Audience audience, SealedFor target, byte[] sealed) {
    try {
      return aead(audience, target).decrypt(sealed, target.associatedData());
    } catch (GeneralSecurityException refused) {
      throw new SealBroken(name(audience, target) + " was changed, or is sealed for elsewhere");
    }
  }

  @Override
  public String sealText(Audience audience, SealedFor target, String plain) {
    byte[] sealed = seal(audience, target, plain.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(sealed);
  }

  @Override
  public String openText(Audience audience, SealedFor target, String sealed) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(sealed);
    } catch (IllegalArgumentException notBase64) {
      throw new SealBroken(name(audience, target) + " is not base64");
    }
    return new String(open(audience, target, bytes), StandardCharsets.UTF_8);
  }

  private Aead aead(Audience audience, SealedFor target) {
    Aead aead = held.get(audience);
    if (aead == null) {
      throw new SealBroken(name(audience, target) + " needs a keyset that is not held here");
    }
    return aead;
  }

  private static String name(Audience audience, SealedFor target) {
    return "field " + target.field() + " for audience " + audience.keysetName();
  }

  private static Aead read(Path file) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("the keyset " + file + " cannot be read");
    }
  }
}
