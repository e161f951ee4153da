package org.lantern.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContractGateTest {
  private static final String TYPE = "org.lantern.concern.tallied.v1";
  private final ContractGate gate = new ContractGate();

  @Test
  void contractsHaveOnlyGrownSinceTheLastRelease() {
    assertThat(gate.objections(Contracts.released(), Contracts.current())).isEmpty();
  }

  @Test
  void aFieldThatNobodyHasToFillMayBeAdded() {
    assertThat(
            objections(
                schema -> properties(schema).putObject("half").put("type", "string"),
                sample -> sample.put("half", "first")))
        .isEmpty();
  }

  @Test
  void aRemovedFieldIsRefused() {
    assertThat(
            objections(
                schema -> {
                  properties(schema).remove("category");
                  remove(schema, "category");
                },
                sample -> sample.remove("category")))
        .anyMatch(why -> why.contains("category: is removed"))
        .anyMatch(why -> why.contains("released schema refuses the new sample"));
  }

  @Test
  void aNewlyRequiredFieldIsRefused() {
    assertThat(
            objections(
                schema -> {
                  properties(schema).putObject("half").put("type", "string");
                  ((ArrayNode) schema.get("required")).add("half");
                },
                sample -> sample.put("half", "first")))
        .anyMatch(why -> why.contains("half: is newly required"))
        .anyMatch(why -> why.contains("new schema refuses the released sample"));
  }

  @Test
  void aFieldThatMayNowBeMissingIsRefused() {
    assertThat(objections(schema -> remove(schema, "level"), sample -> {}))
        .containsExactly(TYPE + ".level: is no longer always there");
  }

  @Test
  void anotherTypeIsRefused() {
    assertThat(
            objections(
                schema -> ((ObjectNode) properties(schema).get("category")).put("type", "integer"),
                sample -> sample.put("category", 7)))
        .anyMatch(why -> why.equals(TYPE + ".category: type has changed"))
        .anyMatch(why -> why.contains("new schema refuses the released sample"))
        .anyMatch(why -> why.contains("released schema refuses the new sample"));
  }

  @Test
  void aNarrowedValueIsRefused() {
    assertThat(
            objections(
                schema ->
                    ((ObjectNode) properties(schema).get("level")).putArray("enum").add("normal"),
                sample -> {}))
        .containsExactly(TYPE + ".level: enum has changed");
  }

  @Test
  void aClosedObjectIsRefused() {
    assertThat(objections(schema -> schema.put("additionalProperties", false), sample -> {}))
        .containsExactly(TYPE + ": additionalProperties has changed");
  }

  @Test
  void aChangeInsideAListIsRefused() {
    String staff = "org.lantern.staff.registered.v1";
    Contracts now =
        altered(
            staff, schema -> remove(schema.at("/properties/posts/items"), "role"), sample -> {});
    assertThat(gate.objections(Contracts.released(), now))
        .containsExactly(staff + ".posts[].role: is no longer always there");
  }

  @Test
  void aTypeThatIsGoneIsRefused() {
    Contracts now = Contracts.current();
    now.schemas().remove(TYPE);
    assertThat(gate.objections(Contracts.released(), now)).containsExactly(TYPE + ": is gone");
  }

  private List<String> objections(Consumer<ObjectNode> schema, Consumer<ObjectNode> sample) {
    return gate.objections(Contracts.released(), altered(TYPE, schema, sample));
  }

  private static Contracts altered(
      String type, Consumer<ObjectNode> schema, Consumer<ObjectNode> sample) {
    Contracts now = Contracts.current();
    Map<String, JsonNode> schemas = new TreeMap<>(now.schemas());
    Map<String, JsonNode> samples = new TreeMap<>(now.samples());
    schema.accept((ObjectNode) schemas.get(type));
    sample.accept((ObjectNode) samples.get(type));
    return new Contracts(schemas, samples);
  }

  private static ObjectNode properties(JsonNode schema) {
    return (ObjectNode) schema.get("properties");
  }

  private static void remove(JsonNode schema, String field) {
    ArrayNode required = (ArrayNode) schema.get("required");
    for (int at = required.size() - 1; at >= 0; at--) {
      if (required.get(at).asText().equals(field)) {
        required.remove(at);
      }
    }
  }
}
