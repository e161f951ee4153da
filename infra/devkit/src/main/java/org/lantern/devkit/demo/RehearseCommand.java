package org.lantern.devkit.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lantern.devkit.backing.EmbeddedBacking;
import org.lantern.devkit.backing.Suite;
import org.lantern.devkit.process.ServiceProcess;
import org.lantern.devkit.trust.DemoLoader;
import picocli.CommandLine.Command;

/**
 * Runs the built services once, on backing services and data of their own, and lets each JVM write
 * down what it loaded (JEP 514). Later starts then take a third of the time, and the first
 * disclosure after a start does not wait for classes. Without it everything works as before, only
 * slower; a later build makes the caches void.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final Duration START = Duration.ofSeconds(180);
  private static final Duration WRITING = Duration.ofSeconds(120);
  private static final int CONCERNS = 200;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<ServiceProcess> services = new ArrayList<>();
    try (EmbeddedBacking backing = EmbeddedBacking.start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(backing::close));
      Suite suite = backing.suite();
      for (ServiceName service : ServiceName.values()) {
        services.add(suite.service(service.text()).rehearsing());
      }
      services.forEach(ServiceProcess::launch);
      services.forEach(each -> each.awaitReady(START));
      DemoLoader loader =
          new DemoLoader(suite.url(ServiceName.CONCERN.text()), claims -> backing.token(claims));
      loader.rehearse(CONCERNS);
      look(suite.url(ServiceName.CONCERN.text()).resolve("/log"), backing.token("teacher"));
      look(suite.url(ServiceName.SAFEGUARDING.text()).resolve("/desk"), backing.token("dsl"));
      look(
          suite.url(ServiceName.PROVISION.text()).resolve("/api/suggestions"),
          backing.token("senco"));
      look(
          suite.url(ServiceName.REPORTING.text()).resolve("/api/datasets/concerns-weekly"),
          backing.token("analyst"));
      services.parallelStream().forEach(each -> each.stop(WRITING));
    }
    return 0;
  }

  private static void look(URI page, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(page)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int time = 0; time < 10; time++) {
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
          throw new IllegalStateException(page + " answered " + status);
        }
      }
    }
  }
}
