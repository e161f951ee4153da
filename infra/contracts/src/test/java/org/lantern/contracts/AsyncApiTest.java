package org.lantern.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private final JsonNode document;

  AsyncApiTest() throws IOException {
    document = new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yml").toFile());
  }

  @Test
  void namesExactlyTheTopics() throws IllegalAccessException {
    Set<String> topics = new HashSet<>();
    for (Field field : Topics.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        topics.add((String) field.get(null));
      }
    }
    Set<String> named = new HashSet<>();
    document.get("channels").forEach(channel -> named.add(channel.get("address").asText()));
    assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(named).isEqualTo(topics);
  }

  @Test
  void namesExactlyTheEventTypesAndEachStandsOnOneTopic() throws IOException {
    Map<String, Integer> uses = new TreeMap<>();
    document
        .get("channels")
        .forEach(channel ->
            channel
                .get("messages")
                .forEach(message -> {
                  String name = message.get("$ref").asText().replaceFirst(".*/", "");
                  uses.merge(
                      document.at("/components/messages/" + name + "/name").asText(),
                      1,
                      Integer::sum);
                }));
    assertThat(uses.keySet()).isEqualTo(typesInTheCode());
    assertThat(uses.values()).containsOnly(1);
    assertThat(document.at("/components/messages")).hasSize(uses.size());
  }

  @Test
  void everySchemaThatItNamesIsThere() {
    document
        .at("/components/messages")
        .forEach(message -> {
          String schema = message.at("/payload/schema/$ref").asText();
          if (schema.isEmpty()) {
            assertThat(message.get("name").asText()).isEqualTo(Tombstone.TYPE);
          } else {
            assertThat(schema).isEqualTo("schemas/" + message.get("name").asText() + ".json");
            assertThat(RESOURCES.resolve(schema)).exists();
          }
        });
  }

  /** Every TYPE constant of a record of this module. */
  private static Set<String> typesInTheCode() throws IOException {
    try (var files = Files.list(Path.of("src/main/java/org/lantern/contracts"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !name.equals("package-info"))
          .flatMap(name -> Arrays.stream(type(name).getDeclaredFields()))
          .filter(field -> field.getName().equals("TYPE"))
          .map(AsyncApiTest::constant)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("org.lantern.contracts." + name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String constant(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
