package org.lantern.devkit.mail;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.HttpProbe;
import org.lantern.devkit.process.JavaCommand;

/** The mail sink as a child process; its own port is that of the list. */
public final class SmtpProcess extends Child {
  private static final int HEAP_MB = 64;

  private final int smtpPort;

  public SmtpProcess(int httpPort, int smtpPort, Path log) {
    super("smtp", httpPort, log);
    this.smtpPort = smtpPort;
  }

  public int smtpPort() {
    return smtpPort;
  }

  /** Where the list of mails is. */
  public URI mails() {
    return URI.create("http://localhost:" + port() + "/mails");
  }

  @Override
  protected List<String> command() {
    return JavaCommand.small(
        HEAP_MB, Sink.class, List.of(Integer.toString(smtpPort), Integer.toString(port())));
  }

  @Override
  protected boolean ready() {
    return HttpProbe.answers200(mails());
  }
}
