package org.lantern.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void aLimitIsBroughtIntoItsBounds() {
    assertThat(Limit.clamp(null)).isEqualTo(50);
    assertThat(Limit.clamp(-1)).isEqualTo(1);
    assertThat(Limit.clamp(0)).isEqualTo(1);
    assertThat(Limit.clamp(1)).isEqualTo(1);
    assertThat(Limit.clamp(200)).isEqualTo(200);
    assertThat(Limit.clamp(201)).isEqualTo(200);
  }

  @Test
  void theRowTooManyBecomesACursor() {
    Page<String> first = page(List.of("a", "b", "c"), 2);
    assertThat(first.items()).containsExactly("a", "b");
    assertThat(Cursor.read(first.next(), 1, List::getFirst)).contains("b");
    assertThat(page(List.of("c", "d"), 2).next()).isNull();
    assertThat(page(List.of(), 2)).isEqualTo(new Page<>(List.of(), null));
  }

  private static Page<String> page(List<String> rows, int limit) {
    return Page.of(rows, limit, Cursor::after, Function.identity());
  }

  @Test
  void aCursorReadsBackAndRefusesWhatIsNotOne() {
    Instant at = Instant.parse("2026-11-22T01:02:03.000004Z");
    UUID id = new UUID(1, 2);
    String text = Cursor.after(at, id).text();
    assertThat(text).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.timeAndId(text)).contains(new Cursor.TimeAndId(at, id));
    String oneKey = Cursor.after("a").text();
    String otherKeys = Cursor.after("a", "b").text();
    String oneTooMany = Cursor.after(at, id, "c").text();
    for (String other : List.of("", "%%%", "____", oneKey, otherKeys, oneTooMany)) {
      assertThatThrownBy(() -> Cursor.timeAndId(other)).as(other).isInstanceOf(CursorNotOurs.class);
    }
    assertThat(Cursor.timeAndId(null)).isEmpty();
  }

  @Test
  void theLastPageShowsItsNull() throws IOException {
    Map<String, Object> alone =
        Map.of(
            "lantern.database.enabled", "false",
            "micronaut.security.enabled", "false",
            "lantern.demo", "true",
            "micronaut.server.port", -1);
    try (ApplicationContext context = ApplicationContext.run(alone)) {
      JsonMapper json = context.getBean(JsonMapper.class);
      assertThat(json.writeValueAsString(new Page<String>(List.of(), null)))
          .isEqualTo("{\"items\":[],\"next\":null}");
    }
  }
}
