package org.lantern.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.testing.SafeguardingServer;

/**
 * Every call and every page of the service, and whom it turns away at the door. A new one that
 * stands in no line of the table is a failure: somebody has to say who may.
 */
class DoorsIT {
  private static final List<String> LOGINS =
      List.of("teacher", "pastoral", "senco", "dsl", "head", "trust-lead", "analyst", "operator");

  private static final String EVERYBODY = String.join(" ", LOGINS);

  /**
   * Behind an open door the use case still asks for school, step and who is kept out. Everybody:
   * whoever has signed in. Anybody: without a token.
   */
  private static final String TABLE =
      """
      GET /                                                   | everybody
      GET /alerts/{id}                                        | dsl head trust-lead
      POST /alerts/{id}/acknowledgement                       | dsl head trust-lead
      POST /alerts/{id}/actions                               | dsl head trust-lead
      GET /alerts/{id}/actions/{actionId}/correct             | dsl head trust-lead
      POST /alerts/{id}/actions/{actionId}/correct            | dsl head trust-lead
      GET /alerts/{id}/hand-over                              | dsl head trust-lead
      POST /alerts/{id}/hand-over                             | dsl head trust-lead
      POST /alerts/{id}/join                                  | dsl
      GET /alerts/{id}/take                                   | dsl head trust-lead
      POST /alerts/{id}/take                                  | dsl head trust-lead
      GET /api/addresses                                      | dsl head trust-lead
      DELETE /api/addresses/{kind}                            | dsl head trust-lead
      PUT /api/addresses/{kind}                               | dsl head trust-lead
      POST /api/addresses/{kind}/proof                        | dsl head trust-lead
      GET /api/alerts                                         | dsl head trust-lead
      GET /api/alerts/stream                                  | dsl head trust-lead
      GET /api/alerts/{id}                                    | dsl head trust-lead
      POST /api/alerts/{id}/acknowledgement                   | dsl head trust-lead
      GET /api/alerts/{id}/actions                            | dsl head trust-lead
      POST /api/alerts/{id}/actions                           | dsl head trust-lead
      GET /api/alerts/{id}/colleagues                         | dsl head trust-lead
      POST /api/alerts/{id}/hand-over                         | dsl head trust-lead
      POST /api/alerts/{id}/join                              | dsl
      GET /api/alerts/{id}/same-family                        | dsl head trust-lead
      GET /api/alerts/{id}/same-pupil                         | dsl head trust-lead
      GET /api/channels                                       | dsl head trust-lead operator
      POST /api/channels/{channel}/test                       | dsl head trust-lead operator
      GET /api/drills                                         | dsl head trust-lead operator
      POST /api/drills                                        | dsl head trust-lead operator
      GET /api/duty                                           | dsl head trust-lead operator
      GET /api/duty/{schoolId}                                | dsl head trust-lead operator
      GET /api/duty/{schoolId}/rota                           | dsl head trust-lead operator
      PUT /api/duty/{schoolId}/rota                           | dsl head trust-lead operator
      DELETE /api/hooks/{place}/{channel}                     | dsl head trust-lead operator
      PUT /api/hooks/{place}/{channel}                        | dsl head trust-lead operator
      GET /api/oversight                                      | trust-lead
      DELETE /api/policies/{schoolId}                         | dsl head trust-lead operator
      GET /api/policies/{schoolId}                            | dsl head trust-lead operator
      PUT /api/policies/{schoolId}                            | dsl head trust-lead operator
      GET /api/policies/{schoolId}/history                    | dsl head trust-lead operator
      GET /away                                               | anybody
      POST /away                                              | anybody
      GET /desk                                               | dsl head trust-lead
      GET /desk/alerts/{id}                                   | everybody
      POST /desk/alerts/{id}/acknowledgement                  | dsl head trust-lead
      GET /desk/facts                                         | dsl head trust-lead
      POST /desk/mark                                         | everybody
      GET /drills                                             | dsl head trust-lead operator
      POST /drills                                            | dsl head trust-lead operator
      GET /duty                                               | dsl head trust-lead operator
      POST /duty/{form}                                       | dsl head trust-lead operator
      POST /duty/{form}/{at}/removal                          | dsl head trust-lead operator
      POST /internal/disclosures                              | nobody
      GET /oversight                                          | trust-lead
      GET /settings/channels                                  | dsl head trust-lead operator
      POST /settings/channels/addresses/{kind}                | dsl head trust-lead operator
      POST /settings/channels/addresses/{kind}/proof          | dsl head trust-lead operator
      POST /settings/channels/addresses/{kind}/removal        | dsl head trust-lead operator
      POST /settings/channels/hooks/{place}/{channel}         | dsl head trust-lead operator
      POST /settings/channels/hooks/{place}/{channel}/removal | dsl head trust-lead operator
      POST /settings/channels/{channel}/test                  | dsl head trust-lead operator
      GET /settings/policy                                    | dsl head trust-lead operator
      POST /settings/policy                                   | dsl head trust-lead operator
      POST /settings/policy/removal                           | dsl head trust-lead operator
      """;

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyDoorOpensForThoseWhoMayAndForNobodyElse() {
    assertThat(opened()).containsExactlyInAnyOrderEntriesOf(table());
  }

  private static Map<String, String> table() {
    return TABLE
        .lines()
        .map(line -> line.split("\\|"))
        .collect(Collectors.toMap(line -> line[0].strip(), line -> line[1].strip()));
  }

  private static Map<String, String> opened() {
    Map<String, String> opened = new TreeMap<>();
    for (UriRouteInfo<?, ?> route : routes()) {
      String door = route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
      opened.put(door, status(route, "") == 401 ? whoGetsIn(route) : "anybody");
    }
    return opened;
  }

  private static List<UriRouteInfo<?, ?>> routes() {
    return server
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getDeclaringType().getName().startsWith("org.lantern.safeguarding."))
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .collect(Collectors.toList());
  }

  private static String whoGetsIn(UriRouteInfo<?, ?> route) {
    List<String> in = new ArrayList<>();
    for (String login : LOGINS) {
      int status = status(route, SafeguardingServer.token(login));
      assertThat(status).as(route + " for " + login).isNotIn(405, 415, 500);
      if (status != 401 && status != 403) {
        in.add(login);
      }
    }
    return in.isEmpty() ? "nobody" : String.join(" ", in).replace(EVERYBODY, "everybody");
  }

  /** What is asked for is nobody's, and what is sent says nothing: only the door is tried. */
  private static int status(UriRouteInfo<?, ?> route, String token) {
    String path =
        route
            .getUriMatchTemplate()
            .toPathString()
            .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
    boolean asks = Set.of("GET", "DELETE").contains(route.getHttpMethodName());
    HttpRequest.Builder request =
        server
            .request(path)
            .header("Accept", "*/*")
            .header("Content-Type", type(route))
            .method(
                route.getHttpMethodName(),
                asks
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(
                        type(route).equals(MediaType.APPLICATION_JSON) ? "{}" : "sent=nothing"));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return server.status(request);
  }

  private static String type(UriRouteInfo<?, ?> route) {
    MediaType type =
        route.getConsumes().stream().findFirst().orElse(MediaType.APPLICATION_JSON_TYPE);
    return type.equals(MediaType.ALL_TYPE) ? MediaType.APPLICATION_JSON : type.toString();
  }
}
