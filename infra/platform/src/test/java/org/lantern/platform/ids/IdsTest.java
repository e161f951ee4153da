package org.lantern.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
  /** The namespace for domain names of RFC 9562, 6.6. */
  private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  @Test
  void newIdsAreOrderedByTimeAndNeverTheSame() {
    Ids ids = new TimeOrderedIds();
    List<String> many = IntStream.range(0, 10_000).mapToObj(n -> ids.next().toString()).toList();
    assertThat(many).isSorted().doesNotHaveDuplicates();
    assertThat(UUID.fromString(many.getFirst()).version()).isEqualTo(7);
  }

  /** The vector of RFC 9562, A.4. */
  @Test
  void aNamedIdIsTheOneOfTheStandard() {
    assertThat(NamedId.of(DNS, "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }
}
