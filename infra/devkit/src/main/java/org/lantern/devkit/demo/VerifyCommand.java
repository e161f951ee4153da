package org.lantern.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.backing.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks each service to check its audit chain; 1 when one of them names a bad row. */
@Command(name = "verify", description = "Check the audit chain of all services, or of one")
final class VerifyCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Console console;

  @Parameters(paramLabel = "SERVICE", arity = "0..1")
  private @Nullable String service;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PortBase ports = PortBase.fromEnvironment();
    RunningDemo.ask("status");
    String token = new Tokens(ports.issuer()).of("operator");
    boolean good = true;
    for (ServiceName each : wanted()) {
      good &= check(each, ports.of(each), token);
    }
    return good ? 0 : 1;
  }

  private List<ServiceName> wanted() {
    List<ServiceName> wanted =
        Arrays.stream(ServiceName.values())
            .filter(each -> service == null || each.text().equals(service))
            .toList();
    if (wanted.isEmpty()) {
      throw new Refused("There is no service " + service + ".");
    }
    return wanted;
  }

  private boolean check(ServiceName name, int port, String token)
      throws IOException, InterruptedException {
    JsonNode answer = ask(name, port, token);
    if (answer.path("ok").asBoolean(false)) {
      print(
          "%s ok: %s entries, %s sealed, %s not sealed yet"
              .formatted(
                  name.text(),
                  answer.path("entries").asText(),
                  answer.path("sealed").asText(),
                  answer.path("unsealedTail").asText()));
      return true;
    }
    print("%s BROKEN: first bad row %s".formatted(name.text(), text(answer.path("firstBad"))));
    return false;
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asText() : node.toString();
  }

  private static JsonNode ask(ServiceName name, int port, String token)
      throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + port + "/api/audit/verification");
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .version(HttpClient.Version.HTTP_1_1)
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Refused(name.text() + " answered " + answer.statusCode() + ".");
      }
      return new ObjectMapper().readTree(answer.body());
    } catch (java.net.ConnectException e) {
      throw new Refused(name.text() + " does not answer.");
    }
  }

  private void print(String line) {
    console.out().println(line);
  }
}
