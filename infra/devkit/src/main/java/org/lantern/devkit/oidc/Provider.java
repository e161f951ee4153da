package org.lantern.devkit.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The main class of the provider's JVM: directory of its key, port. */
public final class Provider {
  /** The last part of the issuer's address. */
  static final String ISSUER = "lantern";

  /** The one client, which is also the audience of the access tokens. */
  static final String CLIENT = "lantern";

  private Provider() {}

  public static void main(String[] args) throws IOException, JOSEException, ParseException {
    RSAKey key = SigningKey.in(Path.of(args[0]), ISSUER);
    int port = Integer.parseInt(args[1]);
    OAuth2TokenProvider tokens =
        new OAuth2TokenProvider(new KeyProvider(List.of(key), JWSAlgorithm.RS256.getName()));
    NettyWrapper server = new NettyWrapper();
    OAuth2Config config =
        new OAuth2Config(true, null, null, false, tokens, Set.of(new DemoClaims()), server);
    DemoRequests requests =
        new DemoRequests(
            new OAuth2HttpRequestHandler(config).getAuthorizationServer()::invoke,
            new TokenOnRequest(key, port));
    server.start(InetAddress.getByName("localhost"), port, requests::answer);
  }
}
