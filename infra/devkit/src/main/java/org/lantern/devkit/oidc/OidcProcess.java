package org.lantern.devkit.oidc;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.HttpProbe;
import org.lantern.devkit.process.JavaCommand;

/** The OpenID provider as a child process; its issuer is {@code http://localhost:port/lantern}. */
public final class OidcProcess extends Child {
  private static final int HEAP_MB = 64;

  private final Path directory;

  public OidcProcess(Path directory, int port, Path log) {
    super("oidc", port, log);
    this.directory = directory;
  }

  public String issuer() {
    return "http://localhost:" + port() + "/" + Provider.ISSUER;
  }

  @Override
  protected List<String> command() {
    return JavaCommand.small(
        HEAP_MB, Provider.class, List.of(directory.toString(), Integer.toString(port())));
  }

  @Override
  protected boolean ready() {
    return HttpProbe.answers200(URI.create(issuer() + "/.well-known/openid-configuration"));
  }
}
