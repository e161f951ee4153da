package org.lantern.concern;

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
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.ConcernServer;

/**
 * Every call and every page of the service, and whom it turns away at the door. A new one that
 * stands in no line of the table is a failure: somebody has to say who may.
 */
class DoorsIT {
  private static final List<String> LOGINS =
      List.of("teacher", "pastoral", "senco", "dsl", "head", "trust-lead", "analyst", "operator");

  private static final String STAFF = "teacher pastoral senco dsl head trust-lead";

  /**
   * Staff: everybody who works with children. Anybody: without a token; the page itself looks at a
   * pass, a tablet or a form's token. Behind an open door the use case still asks for school and
   * post. Nobody: without such a tablet not even staff.
   */
  private static final String TABLE =
      """
      GET /api/categories                                                 | staff analyst operator
      GET /api/concerns                                                   | staff
      POST /api/concerns                                                  | staff
      GET /api/concerns/consultations                                     | senco
      POST /api/concerns/consultations/{id}/answer                        | senco
      GET /api/concerns/{id}                                              | staff
      GET /api/concerns/{id}/attachments                                  | staff
      POST /api/concerns/{id}/attachments                                 | staff
      GET /api/concerns/{id}/attachments/{aid}                            | staff
      POST /api/concerns/{id}/corrections                                 | staff
      POST /api/concerns/{id}/lado-referral                               | head trust-lead
      GET /api/concerns/{id}/receipt                                      | staff
      POST /api/concerns/{id}/reclassifications                           | staff
      POST /api/concerns/{id}/wrong-pupil                                 | staff
      GET /api/directory                                                  | staff operator
      POST /api/directory                                                 | trust-lead operator
      GET /api/directory/{id}                                             | staff operator
      PUT /api/directory/{id}                                             | trust-lead operator
      GET /api/directory/{id}/history                                     | staff operator
      GET /api/earlier-files/{id}                                         | dsl
      GET /api/frameworks                                                 | staff
      GET /api/frameworks/crosswalk                                       | staff
      GET /api/frameworks/{id}                                            | staff
      GET /api/frameworks/{id}/audit                                      | pastoral senco head trust-lead
      PUT /api/frameworks/{id}/audit/{itemId}                             | pastoral senco head
      GET /api/frameworks/{id}/audit/{itemId}/history                     | pastoral senco head trust-lead
      GET /api/frameworks/{id}/parents                                    | staff
      POST /api/frameworks/{id}/withdrawal                                | senco head
      GET /api/history/imports                                            | dsl operator
      POST /api/history/imports                                           | dsl operator
      GET /api/kinds                                                      | staff analyst operator
      GET /api/pupils                                                     | staff
      GET /api/pupils/{id}/earlier-records                                | dsl
      POST /api/register/imports                                          | operator
      POST /api/register/publications                                     | operator
      GET /api/schools/{schoolId}/framework-drafts                        | senco head
      POST /api/schools/{schoolId}/framework-drafts                       | senco head
      DELETE /api/schools/{schoolId}/framework-drafts/{id}                | senco head
      GET /api/schools/{schoolId}/framework-drafts/{id}                   | senco head
      PUT /api/schools/{schoolId}/framework-drafts/{id}                   | senco head
      GET /api/schools/{schoolId}/framework-drafts/{id}/changes           | senco head
      POST /api/schools/{schoolId}/framework-drafts/{id}/items            | senco head
      DELETE /api/schools/{schoolId}/framework-drafts/{id}/items/{itemId} | senco head
      PUT /api/schools/{schoolId}/framework-drafts/{id}/items/{itemId}    | senco head
      POST /api/schools/{schoolId}/framework-drafts/{id}/publication      | senco head
      GET /api/schools/{schoolId}/frameworks                              | staff
      POST /api/schools/{schoolId}/frameworks                             | staff
      GET /api/schools/{schoolId}/frameworks/history                      | staff
      GET /api/statutory-rules                                            | staff
      GET /allegations                                                    | head trust-lead
      GET /allegations/{id}                                               | head trust-lead
      POST /allegations/{id}                                              | head trust-lead
      GET /concerns                                                       | staff
      GET /concerns/{id}                                                  | staff
      GET /concerns/{id}/correct                                          | staff
      POST /concerns/{id}/correct                                         | staff
      GET /concerns/{id}/files                                            | staff
      POST /concerns/{id}/files                                           | staff
      GET /concerns/{id}/reclassify                                       | pastoral senco dsl
      POST /concerns/{id}/reclassify                                      | pastoral senco dsl
      GET /concerns/{id}/wrong-pupil                                      | pastoral dsl
      POST /concerns/{id}/wrong-pupil                                     | pastoral dsl
      GET /consultations                                                  | senco
      GET /consultations/{id}                                             | senco
      POST /consultations/{id}                                            | senco
      GET /day-passes                                                     | pastoral dsl head
      POST /day-passes                                                    | pastoral dsl head
      GET /day-passes/{id}                                                | pastoral dsl head
      POST /day-passes/{id}/withdrawal                                    | pastoral dsl head
      GET /directory                                                      | staff operator
      GET /directory/new                                                  | trust-lead operator
      POST /directory/new                                                 | trust-lead operator
      GET /directory/{id}                                                 | trust-lead operator
      POST /directory/{id}                                                | trust-lead operator
      GET /frameworks                                                     | staff
      GET /frameworks/drafts                                              | senco head
      POST /frameworks/drafts                                             | senco head
      GET /frameworks/drafts/{id}                                         | senco head
      POST /frameworks/drafts/{id}                                        | senco head
      GET /frameworks/drafts/{id}/items/{itemId}                          | senco head
      POST /frameworks/drafts/{id}/items/{itemId}                         | senco head
      GET /frameworks/drafts/{id}/new-item                                | senco head
      POST /frameworks/drafts/{id}/new-item                               | senco head
      POST /frameworks/following                                          | senco head
      GET /frameworks/following                                           | staff
      GET /frameworks/{id}                                                | staff
      GET /frameworks/{id}/audit                                          | pastoral senco head trust-lead
      POST /frameworks/{id}/audit/{itemId}                                | pastoral senco head
      GET /frameworks/{id}/audit/{itemId}                                 | pastoral senco head trust-lead
      GET /frameworks/{id}/compare                                        | staff
      GET /frameworks/{id}/parents                                        | staff
      GET /frameworks/{id}/parents/download                               | staff
      GET /frameworks/{id}/parents/edit                                   | senco head
      POST /frameworks/{id}/parents/edit                                  | senco head
      GET /frameworks/{id}/parents/edit/{step}                            | senco head
      POST /frameworks/{id}/parents/edit/{step}                           | senco head
      POST /frameworks/{id}/withdrawal                                    | senco head
      GET /history                                                        | dsl operator
      POST /history                                                       | dsl operator
      POST /history/children                                              | dsl
      GET /history/{id}                                                   | dsl operator
      GET /inbound                                                        | pastoral dsl head
      POST /inbound                                                       | pastoral dsl head
      POST /inbound/mails                                                 | pastoral dsl head
      GET /inbound/{id}                                                   | dsl
      POST /inbound/{id}                                                  | dsl
      GET /inbound/{id}/mail                                              | dsl
      POST /inbound/{id}/set-aside                                        | dsl
      POST /log                                                           | anybody
      GET /log                                                            | staff
      GET /log/categories                                                 | staff
      POST /log/draft                                                     | staff
      POST /log/guidance                                                  | staff
      POST /log/people                                                    | staff
      POST /log/pupils                                                    | staff
      POST /log/questions                                                 | staff
      GET /log/receipts/{id}                                              | staff
      GET /log/receipts/{id}/state                                        | staff
      GET /pass/{secret}                                                  | anybody
      POST /pass/{secret}                                                 | anybody
      GET /pupils/{id}/earlier-records                                    | dsl
      GET /settings/categories                                            | dsl head trust-lead
      GET /settings/categories/{code}                                     | dsl head trust-lead
      POST /settings/categories/{code}                                    | dsl head trust-lead
      GET /settings/new-category                                          | dsl head trust-lead
      POST /settings/new-category                                         | dsl head trust-lead
      GET /worry-box                                                      | staff
      POST /worry-box/notes                                               | staff
      POST /worry-box/tablet                                              | anybody
      GET /worry-box/tablet                                               | nobody
      POST /worry-box/tablet/end                                          | anybody
      GET /worry-box/tablet/left                                          | anybody
      GET /worry-box/tablet/now                                           | anybody
      GET /worry-box/tablet/thank-you                                     | anybody
      POST /worry-box/tablets                                             | staff
      """;

  private final ConcernServer server = ConcernServer.running();

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

  private Map<String, String> opened() {
    Map<String, String> opened = new TreeMap<>();
    for (UriRouteInfo<?, ?> route : routes()) {
      String door = route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
      opened.put(door, isOpenToAll(route) ? "anybody" : whoGetsIn(route));
    }
    return opened;
  }

  private List<UriRouteInfo<?, ?>> routes() {
    return server
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getDeclaringType().getName().startsWith("org.lantern.concern."))
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .collect(Collectors.toList());
  }

  private boolean isOpenToAll(UriRouteInfo<?, ?> route) {
    return status(route, "") != 401;
  }

  private String whoGetsIn(UriRouteInfo<?, ?> route) {
    List<String> in = new ArrayList<>();
    for (String login : LOGINS) {
      int status = status(route, server.token(login));
      assertThat(status).as(route + " for " + login).isNotIn(405, 415, 500);
      if (status != 401 && status != 403) {
        in.add(login);
      }
    }
    return in.isEmpty() ? "nobody" : String.join(" ", in).replace(STAFF, "staff");
  }

  /** What is asked for is nobody's, and what is sent is empty: only the door is tried. */
  private int status(UriRouteInfo<?, ?> route, String token) {
    String path =
        route
            .getUriMatchTemplate()
            .toPathString()
            .replaceAll("\\{(code|step|itemId)}", "none")
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
                    : HttpRequest.BodyPublishers.ofString(""));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return server.send(request).statusCode();
  }

  private static String type(UriRouteInfo<?, ?> route) {
    MediaType type =
        route.getConsumes().stream().findFirst().orElse(MediaType.APPLICATION_JSON_TYPE);
    return type.equals(MediaType.MULTIPART_FORM_DATA_TYPE)
        ? type + "; boundary=none"
        : type.equals(MediaType.ALL_TYPE) ? MediaType.APPLICATION_JSON : type.toString();
  }
}
