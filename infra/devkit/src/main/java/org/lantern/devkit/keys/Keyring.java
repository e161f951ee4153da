package org.lantern.devkit.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * A directory of keys with one folder for each service.
 *
 * <p>{@code register.json} and {@code disclosure.json} are shared by those who may open such
 * fields; {@code local.json} and {@code audit.key} differ in each service; concern-service signs
 * its calls with {@code service.jwk}, and safeguarding-service knows the public half.
 */
public final class Keyring {
  private static final String CONCERN = "concern-service";
  private static final String PROVISION = "provision-service";
  private static final String SAFEGUARDING = "safeguarding-service";
  private static final String REPORTING = "reporting-service";
  private static final List<String> SERVICES = List.of(CONCERN, PROVISION, SAFEGUARDING, REPORTING);

  private final Path directory;

  private Keyring(Path directory) {
    this.directory = directory;
  }

  /** The keyring of a directory: made there, unless it stands there already. */
  public static Keyring create(Path directory) {
    Keyring keyring = new Keyring(directory);
    try {
      if (!Files.exists(directory.resolve("complete"))) {
        keyring.generate();
        Files.writeString(directory.resolve("complete"), "");
      }
      return keyring;
    } catch (IOException | GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException("the keys could not be made in " + directory, e);
    }
  }

  /**
   * The folder of a service. A name that is no service, such as a test of the platform alone, gets
   * a folder with everything.
   */
  public Path of(String service) {
    return directory.resolve(SERVICES.contains(service) ? service : CONCERN);
  }

  private void generate() throws IOException, GeneralSecurityException, JOSEException {
    AeadConfig.register();
    for (String service : SERVICES) {
      Files.createDirectories(
          directory.resolve(service),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      write(service, "local.json", keyset());
      write(service, "audit.key", secret());
    }
    String register = keyset();
    for (String service : List.of(CONCERN, PROVISION, SAFEGUARDING)) {
      write(service, "register.json", register);
    }
    String disclosure = keyset();
    for (String service : List.of(CONCERN, SAFEGUARDING)) {
      write(service, "disclosure.json", disclosure);
    }
    ECKey signing = new ECKeyGenerator(Curve.P_256).keyID(CONCERN).generate();
    write(CONCERN, "service.jwk", signing.toJSONString());
    write(SAFEGUARDING, CONCERN + ".pub.jwk", signing.toPublicJWK().toJSONString());
  }

  private void write(String service, String file, String content) throws IOException {
    Files.writeString(directory.resolve(service).resolve(file), content + "\n");
  }

  private static String keyset() throws GeneralSecurityException {
    KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
  }

  private static String secret() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }
}
