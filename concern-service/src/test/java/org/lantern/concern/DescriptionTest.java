package org.lantern.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code /openapi.yml} tells those who write a client. */
class DescriptionTest {
  @Test
  void theCallerComesFromTheTokenAndIsNoParameter() throws IOException {
    List<String> descriptions = descriptions();
    assertThat(descriptions)
        .anyMatch(text -> text.contains("/api/concerns") && text.contains("Idempotency-Key"));
    assertThat(descriptions)
        .noneMatch(text -> text.contains("name: caller") || text.contains("schemas/Caller"));
  }

  /** More than one: the compiler writes another for the tests' own controllers. */
  private static List<String> descriptions() throws IOException {
    String name = "META-INF/swagger/concern-service.yml";
    List<String> texts = new ArrayList<>();
    for (URL file : Collections.list(Application.class.getClassLoader().getResources(name))) {
      try (InputStream in = file.openStream()) {
        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
