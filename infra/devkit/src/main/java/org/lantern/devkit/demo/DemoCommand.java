package org.lantern.devkit.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.StartFailed;
import org.lantern.devkit.process.TemporaryFolder;
import org.lantern.devkit.trust.DemoLogins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the demo in the foreground until it is interrupted. */
@Command(
    name = "demo",
    description = "Start everything, load the demo trust, stay in the foreground")
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--data", paramLabel = "DIR", description = "Keep the data there over restarts")
  private @Nullable Path data;

  @Option(names = "--replicas", paramLabel = "N", description = "Instances of each service")
  private int replicas = 1;

  private final ReentrantLock ending = new ReentrantLock();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (replicas < 1 || replicas > 4) {
      throw new Refused("--replicas is a number from 1 to 4.");
    }
    PrintWriter out = console.out();
    PortBase ports = PortBase.fromEnvironment();
    RunDirectory run = RunDirectory.of(ports);
    if (Control.ask(run.socket(), "status").isPresent()) {
      throw new Refused("A demo is running already at port base " + ports.base() + ".");
    }
    Path folder = data == null ? Files.createTempDirectory("lantern-demo") : data.toAbsolutePath();
    Demo demo = new Demo(ports, folder, replicas, out);
    demo.requireFreePorts();
    run.create();
    Supervision supervision = new Supervision(demo, run, folder, data == null);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(supervision, 0)));
    try {
      demo.start();
      supervision.control = Control.open(run.socket(), question -> answer(demo, question));
      supervision.begin(line -> print(out, line));
      DemoTrustOnce.load(demo, folder, line -> print(out, line));
    } catch (RuntimeException e) {
      console.err().println(e.getMessage());
      end(supervision, 1);
    }
    welcome(demo, ports, out);
    new CountDownLatch(1).await();
    return 0;
  }

  /** Everything that must be ended, whatever the demo had come to. */
  private static final class Supervision {
    private final Demo demo;
    private final RunDirectory run;
    private final Path folder;
    private final boolean temporary;
    private volatile @Nullable Control control;
    private volatile @Nullable Supervisor supervisor;

    Supervision(Demo demo, RunDirectory run, Path folder, boolean temporary) {
      this.demo = demo;
      this.run = run;
      this.folder = folder;
      this.temporary = temporary;
    }

    void begin(java.util.function.Consumer<String> log) {
      Supervisor fresh = new Supervisor(demo.processes(), log);
      supervisor = fresh;
      fresh.begin();
    }
  }

  /** Halts, because a JVM that a signal ends would say so in its exit code. */
  private void end(Supervision supervision, int code) {
    ending.lock();
    try {
      Supervisor supervisor = supervision.supervisor;
      if (supervisor != null) {
        supervisor.close();
      }
      supervision.demo.close();
      Control control = supervision.control;
      if (control != null) {
        control.close();
      }
      TemporaryFolder.remove(supervision.run.path());
      if (supervision.temporary) {
        TemporaryFolder.remove(supervision.folder);
      }
    } catch (IOException e) {
      // the socket's file goes with its folder
    }
    Runtime.getRuntime().halt(code);
  }

  private static String answer(Demo demo, String question) {
    if (question.equals("status")) {
      return StatusTable.of(demo.processes());
    }
    String name = question.replaceFirst("^start ", "");
    Optional<Child> child =
        demo.processes().stream().filter(each -> each.name().equals(name)).findFirst();
    if (child.isEmpty()) {
      return "error There is no process " + name + " in this demo.\n";
    }
    try {
      startPatiently(child.get());
      return "ok " + name + " is up\n";
    } catch (RuntimeException e) {
      return "error " + e.getMessage() + "\n";
    }
  }

  /** What was killed a moment ago may still hold its memory or its port: then once more. */
  private static void startPatiently(Child child) {
    try {
      child.start();
    } catch (StartFailed e) {
      child.kill();
      child.start();
    }
  }

  private static void welcome(Demo demo, PortBase ports, PrintWriter out) {
    out.println();
    demo.services()
        .forEach(
            each -> out.printf("  %-24s %s%s%n", each.name(), each.url(), purpose(each.name())));
    out.printf("  %-24s %s%n", "sign-in provider", ports.issuer());
    out.printf("  %-24s %s%n", "mails sent", demo.backing().smtp().mails());
    out.println();
    for (DemoLogins.Login login : DemoLogins.ALL) {
      out.printf(
          "  %-12s %-24s %s%n", login.login(), login.name(), String.join(", ", login.roles()));
    }
    out.println();
    out.println("A token for a script: infra/lantern token teacher. Ctrl-C ends everything.");
    print(out, "Lantern is ready");
  }

  private static String purpose(String instance) {
    for (ServiceName service : ServiceName.values()) {
      if (service.text().equals(instance)) {
        return "  " + service.purpose();
      }
    }
    return "";
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
