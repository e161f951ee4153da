package org.lantern.devkit.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/** The key that signs tokens: made at the first start, the same after a restart. */
final class SigningKey {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SigningKey() {}

  static RSAKey in(Path directory, String keyId) throws IOException, JOSEException, ParseException {
    Path file = directory.resolve("signing.jwk");
    if (!Files.exists(file)) {
      Files.createDirectories(directory);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
      Files.writeString(file, new RSAKeyGenerator(2048).keyID(keyId).generate().toJSONString());
    }
    return RSAKey.parse(Files.readString(file));
  }
}
